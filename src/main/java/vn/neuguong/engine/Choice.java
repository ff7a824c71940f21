package vn.neuguong.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What a form offers in a select, taglist or checklist: the value that it submits and the label that people read. */
public record Choice(String value, String label) {

    public static <T> List<Choice> of(
            Collection<T> entries, Function<? super T, String> value, Function<? super T, String> label) {
        return entries.stream()
                .map(entry -> new Choice(value.apply(entry), label.apply(entry)))
                .toList();
    }
}
