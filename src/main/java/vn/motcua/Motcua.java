package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. {@code ./motcua} starts it with a sub-command. */
@SpringBootApplication
@Modulithic(
        systemName = "Motcua",
        sharedModules = {"shared", "database"})
public class Motcua {

    public static void main(String[] arguments) {
        SpringApplication.run(Motcua.class, arguments);
    }
}
