package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.engine.Json;
import vn.neuguong.plan.PlanRecord;

/** What an address of the plugin costs. */
class ProgressResourceTest {

    private final Readers readers = mock(Readers.class);
    private final PlanViews plans = mock(PlanViews.class);
    private final ProgressResource resource = new ProgressResource(
            new ProgressAnswers(readers, mock(Spreadsheet.class), mock(Json.class)),
            plans,
            null,
            null,
            null,
            mock(StepViews.class),
            null,
            null,
            null);

    @ParameterizedTest
    @ValueSource(strings = {"", ".xlsx"})
    void a_plan_is_looked_up_once_for_a_page_and_for_a_file(String ending) {
        PlanRecord plan = mock(PlanRecord.class, RETURNS_DEEP_STUBS);
        when(readers.maySeeProgress()).thenReturn(true);
        when(plans.plan("ke-hoach")).thenReturn(plan);
        assertThat(resource.steps("ke-hoach", ending).getStatus()).isEqualTo(200);
        verify(plans, times(1)).plan("ke-hoach");
    }
}
