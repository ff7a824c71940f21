package vn.neuguong.monitoring;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charting library at an address without its version, which so stands in the build alone. */
@RestController
class ChartLibrary {

    private static final String SCRIPT = "classpath*:META-INF/resources/_static/echarts/*/dist/echarts.esm.min.js";
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Resource script;

    ChartLibrary(ResourcePatternResolver resources) throws IOException {
        script = resources.getResources(SCRIPT)[0];
    }

    /** Where our scripts in Camunda's applications find it beside their own, whatever the application's path is. */
    @GetMapping("/camunda/app/shared/scripts/echarts.js")
    ResponseEntity<Resource> script() throws IOException {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .lastModified(script.lastModified())
                .body(script);
    }
}
