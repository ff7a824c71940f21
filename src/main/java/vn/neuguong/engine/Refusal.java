package vn.neuguong.engine;

/**
 * What a person asked for cannot be done. The message is a Vietnamese sentence for that person: what is wrong and what
 * to do. Thrown in the transaction of the click, it leaves the task open with everything that was typed.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message, Object... arguments) {
        super(message.formatted(arguments));
    }
}
