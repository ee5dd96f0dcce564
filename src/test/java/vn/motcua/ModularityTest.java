package vn.motcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Motcua.class).verify();
    }
}
