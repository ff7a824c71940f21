package vn.neuguong;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each feature is a module: no circles between them, no reaching into another's process package. */
class ModularityTest {

    @Test
    void modules_keep_their_boundaries() {
        ApplicationModules.of(Application.class).verify();
    }
}
