package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import vn.motcua.cli.Cli;

/**
 * The program. {@code ./motcua} starts it with a sub-command. Beans are named by their full class name, for rooms of two
 * modules may have a class of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Motcua",
        sharedModules = {"shared", "database"})
public class Motcua {

    public static void main(String[] arguments) {
        System.exit(Cli.run(Motcua.class, arguments));
    }
}
