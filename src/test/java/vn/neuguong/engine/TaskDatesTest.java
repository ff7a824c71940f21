package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Due dates in working days of 2022: 2 September is a holiday on a Friday, with the day before off. */
@SystemTest
class TaskDatesTest {

    @Autowired
    private TaskDates dates;

    @ParameterizedTest
    @CsvSource({
        "2022-08-10, checkFormat, 2022-08-15T17:00:00Z", // Wednesday; Thursday, Friday, Monday
        "2022-08-10, giveOpinion, 2022-08-17T17:00:00Z", // by the default
        "2022-08-31, checkFormat, 2022-09-07T17:00:00Z" // over the holiday
    })
    void a_task_is_due_after_the_last_of_its_working_days(String today, String task, String due) {
        TestClock.set(today + "T15:00:00+07:00");
        assertThat(dates.due(task).toInstant()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-17T17:00:00Z, 2022-08-15T17:00:00Z", // last day Wednesday 17, reminder on Tuesday 16
        "2022-09-05T17:00:00Z, 2022-08-30T17:00:00Z" // last day Monday 5 September, reminder on 31 August
    })
    void the_reminder_is_on_the_working_day_before_the_last_day(String due, String reminder) {
        assertThat(dates.reminder(Date.from(Instant.parse(due))).toInstant()).isEqualTo(reminder);
    }
}
