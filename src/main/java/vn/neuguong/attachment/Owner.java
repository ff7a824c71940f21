package vn.neuguong.attachment;

/** What a file belongs to: a submission by its id, or a paper of the system by its key; the other one is null. */
public record Owner(String submission, String document) {

    public static Owner submission(String id) {
        return new Owner(id, null);
    }

    /** The signed paper {@code plan/name}, of which the file is a scanned copy. */
    public static Owner document(String key) {
        return new Owner(null, key);
    }

    /** For locks and keys: no submission has the id of a paper. */
    String name() {
        return submission == null ? "document:" + document : "submission:" + submission;
    }
}
