package vn.neuguong.demo;

import java.nio.file.Path;

/** Where the demo keeps its data: the folder {@code .data}, unless {@code DEMO_DATA} names another. */
record DemoData(Path folder) {

    static DemoData locate() {
        String named = System.getenv("DEMO_DATA");
        return new DemoData(Path.of(named == null ? ".data" : named).toAbsolutePath());
    }
}
