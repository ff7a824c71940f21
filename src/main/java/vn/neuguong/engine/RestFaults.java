package vn.neuguong.engine;

import jakarta.ws.rs.core.FeatureContext;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is told of a fault (HTTP 500) by Camunda's REST APIs, those of its web applications too: a sentence for people, and
 * a number under which the log has the rest. They would pass on the exception's own words, be they SQL. Jersey finds it
 * through META-INF/services, as the one way into all of them.
 */
public class RestFaults implements AutoDiscoverable, ApplicationEventListener, RequestEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(RestFaults.class);
    private static final int FIRST_FAULT = 500;
    private static final String REFUSAL = Refusal.class.getName();

    @Override
    public void configure(FeatureContext context) {
        context.register(this);
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // Only requests matter.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent request) {
        return this;
    }

    @Override
    public void onEvent(RequestEvent event) {
        ContainerResponse answer = event.getContainerResponse();
        if (event.getType() == RequestEvent.Type.EXCEPTION_MAPPING_FINISHED
                && answer != null
                && answer.getStatus() >= FIRST_FAULT
                && answer.getEntity() instanceof ExceptionDto told
                && !isRefusal(event.getException())) {
            told.setMessage(sentence(event));
        }
    }

    private static String sentence(RequestEvent event) {
        for (Throwable e = event.getException(); e != null; e = e.getCause()) {
            if (e instanceof TaskAlreadyClaimedException) {
                return "Việc này đã có người khác nhận. Hãy tải lại danh sách việc.";
            }
            if (e instanceof OptimisticLockingException) {
                return "Nội dung này vừa được người khác thay đổi. Hãy tải lại trang rồi thực hiện lại.";
            }
            if (e instanceof NullValueException) {
                return "Không tìm thấy nội dung được yêu cầu: có thể đã được xử lý xong hoặc đã bị xóa. Hãy tải lại trang.";
            }
            if (e instanceof ProcessEngineException failed
                    && failed.getCode() == BuiltinExceptionCode.COLUMN_SIZE_TOO_SMALL.getCode()) {
                return "Có mục dài hơn mức hệ thống lưu được. Hãy rút ngắn nội dung rồi thực hiện lại.";
            }
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Fault {}: {} {}",
                id,
                event.getContainerRequest().getMethod(),
                event.getContainerRequest().getRequestUri().getPath(),
                event.getException());
        return "Hệ thống gặp lỗi nên chưa thực hiện được yêu cầu này. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị viên mã lỗi %s."
                .formatted(id);
    }

    private static boolean isRefusal(Throwable e) {
        return e != null && (e instanceof Refusal || isKept(e) || isRefusal(e.getCause()));
    }

    /** Keeps a refusal for the request in which it is thrown, where REST forgets what kind of exception it was. */
    static void keep(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REFUSAL, refusal.getMessage(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static boolean isKept(Throwable e) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && e.getMessage() != null
                && e.getMessage().equals(request.getAttribute(REFUSAL, RequestAttributes.SCOPE_REQUEST));
    }
}
