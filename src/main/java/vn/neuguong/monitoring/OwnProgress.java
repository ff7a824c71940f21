package vn.neuguong.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Worklist;
import vn.neuguong.engine.Worklist.Item;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Cell;
import vn.neuguong.submission.DueSubmissions;
import vn.neuguong.submission.DueSubmissions.Entry;

/** The rows of the units whose clerk or leader is reading. */
@Component
class OwnProgress {

    /** A cell of the matrix, with what is to be submitted; taskId is null where the reader has nothing to do. */
    record OwnCell(@JsonUnwrapped Cell cell, String title, String taskId) {}

    /** A unit and a plan that asked it. */
    record Row(
            String unit, String unitName, String plan, String planTitle, PlanStatus planStatus, List<OwnCell> cells) {}

    private record Key(String plan, String unit) {}

    private final DueSubmissions submissions;
    private final Worklist worklist;
    private final Plans plans;
    private final Units units;
    private final People people;

    OwnProgress(DueSubmissions submissions, Worklist worklist, Plans plans, Units units, People people) {
        this.submissions = submissions;
        this.worklist = worklist;
        this.plans = plans;
        this.units = units;
        this.people = people;
    }

    List<Row> rows() {
        List<Entry> entries = submissions.ofUnits(units.ofGroups(people.currentGroups()));
        Map<String, String> tasks = worklist
                .seenOf(entries.stream()
                        .filter(entry -> entry.cell().days() != null)
                        .map(entry -> entry.cell().submission())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Item::businessKey, Item::id, (one, other) -> one));
        Map<Key, List<Entry>> byRow = new LinkedHashMap<>();
        entries.forEach(entry -> byRow.computeIfAbsent(new Key(entry.plan(), entry.unit()), key -> new ArrayList<>())
                .add(entry));
        return byRow.values().stream().map(row -> row(row, tasks)).toList();
    }

    private Row row(List<Entry> entries, Map<String, String> tasks) {
        Entry first = entries.get(0);
        PlanRecord plan = plans.get(first.plan());
        return new Row(
                first.unit(),
                first.unitName(),
                first.plan(),
                plan.plan().title(),
                plan.status(),
                entries.stream()
                        .map(entry -> new OwnCell(
                                entry.cell(),
                                entry.title(),
                                tasks.get(entry.cell().submission())))
                        .toList());
    }
}
