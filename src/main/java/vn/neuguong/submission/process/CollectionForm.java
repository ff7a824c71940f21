package vn.neuguong.submission.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Collection;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.SubmissionEntries;

/** What the lead agency's forms about collections show. */
@Component("collectionForm")
public class CollectionForm {

    private final Collections collections;
    private final SubmissionEntries entries;
    private final Plans plans;

    CollectionForm(Collections collections, SubmissionEntries entries, Plans plans) {
        this.collections = collections;
        this.entries = entries;
        this.plans = plans;
    }

    /** For a collection's id. */
    public JsonValue setDeadline(String id) {
        Collection collection = collections.get(id);
        return Variable.json(Map.of(
                "planTitle", title(collection.planCode()),
                "title", escape(collection.title()),
                "theme", escape(collection.theme()),
                "phrase", escape(collections.obligation(collection).deadline().phrase())));
    }

    /** For a plan's code. */
    public JsonValue extendDeadline(String planCode) {
        List<Collection> open = collections.open(planCode);
        List<Choice> units = open.stream()
                .flatMap(collection -> entries.withUnit(collection.id()).stream())
                .map(entry -> new Choice(entry.unitCode(), entry.unitName()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        return Variable.json(Map.of(
                "planTitle", title(planCode),
                "collections", open.stream().map(CollectionForm::choice).toList(),
                "units", units));
    }

    private static Choice choice(Collection collection) {
        return new Choice(
                collection.id(),
                "%s – hết ngày %s"
                        .formatted(
                                collection.title(), VietnameseDate.format(VietnameseDate.lastDay(collection.dueAt()))));
    }

    private String title(String planCode) {
        return escape(plans.get(planCode).plan().title());
    }
}
