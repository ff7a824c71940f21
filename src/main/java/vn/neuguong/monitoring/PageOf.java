package vn.neuguong.monitoring;

/** Which part of a long list is asked for; pages count from 0. What nobody can mean is brought to the nearest sense. */
record PageOf(int number, int size) {

    private static final int LARGEST = 200;
    private static final int LAST = 10_000; // nobody turns so far; bounds the offset
    private static final PageOf WHOLE = new PageOf(0, Integer.MAX_VALUE);

    /** @param file whether it is for one, which has the whole list */
    static PageOf of(int number, int size, boolean file) {
        return file ? WHOLE : new PageOf(Math.max(0, Math.min(number, LAST)), Math.max(1, Math.min(size, LARGEST)));
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    int offset() {
        return number * size;
    }
}
