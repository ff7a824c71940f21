package vn.neuguong.monitoring;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charting library at an address without its version, which so stands in the build alone. */
@RestController
class ChartLibrary {

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final String version;
    private final Resource script;

    ChartLibrary() throws IOException {
        version = PropertiesLoaderUtils.loadAllProperties("META-INF/maven/org.mvnpm/echarts/pom.properties")
                .getProperty("version");
        script = new ClassPathResource(
                "META-INF/resources/_static/echarts/%s/dist/echarts.esm.min.js".formatted(version));
    }

    /** Where our scripts in Camunda's applications find it beside their own, whatever the application's path is. */
    @GetMapping("/camunda/app/shared/scripts/echarts.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .eTag(version)
                .body(script);
    }
}
