package vn.motcua.cli;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import vn.motcua.Motcua;

/** The program as it is installed: without the beans that lie among the tests, which a plain scan would find. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Motcua.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WithoutTests.Elsewhere.class))
final class WithoutTests {

    /** What is not of the program, and its own start class, which scans everything. */
    static final class Elsewhere implements TypeFilter {

        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory readers) {
            var name = read.getClassMetadata().getClassName();
            return name.equals(Motcua.class.getName())
                    || read.getResource().toString().contains("test-classes");
        }
    }
}
