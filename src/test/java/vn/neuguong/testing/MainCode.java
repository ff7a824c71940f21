package vn.neuguong.testing;

import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The classes and sources that we deliver, found by file. */
public final class MainCode {

    private static final Path ROOT = Path.of("src/main/java");
    private static final List<Path> SOURCES = files(ROOT, ".java");
    private static final List<Class<?>> CLASSES = SOURCES.stream()
            .filter(source -> !source.endsWith("package-info.java"))
            .<Class<?>>map(MainCode::load)
            .toList();

    private MainCode() {}

    public static List<Path> sources() {
        return SOURCES;
    }

    /** All files under a directory whose names end so. */
    public static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every top-level class. */
    public static List<Class<?>> classes() {
        return CLASSES;
    }

    private static Class<?> load(Path source) {
        String path = ROOT.relativize(source).toString();
        String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(source + " declares no such class", e);
        }
    }

    /** Every component, by the name under which an expression finds it. */
    public static Map<String, Class<?>> components() {
        return classes().stream()
                .filter(type -> type.isAnnotationPresent(Component.class))
                .collect(Collectors.toMap(MainCode::beanName, Function.identity()));
    }

    private static String beanName(Class<?> type) {
        String given = type.getAnnotation(Component.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }
}
