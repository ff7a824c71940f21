package vn.neuguong.monitoring;

import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** Which part of a long list is asked for; pages count from 0. A number that nobody can mean is brought to the nearest one. */
record PageOf(int number, int size) {

    private static final int LARGEST = 200;
    private static final int LAST = 10_000; // nobody turns so far; bounds the offset
    private static final PageOf WHOLE = new PageOf(0, Integer.MAX_VALUE);

    /**
     * @param usual how many there are on a page where the address does not say
     * @param xlsx how the address ends: a file has the whole list
     * @throws Refusal where one is no number
     */
    static PageOf of(String number, String size, int usual, String xlsx) {
        return xlsx.isEmpty() ? new PageOf(bounded(number, 0, 0, LAST), bounded(size, usual, 1, LARGEST)) : WHOLE;
    }

    private static int bounded(String written, int usual, int least, int most) {
        if (Text.isBlank(written)) {
            return usual;
        }
        if (!written.matches("[+-]?\\d{1,9}")) {
            throw new Refusal("«%s» không phải là số trang hay số dòng. Hãy ghi một số nguyên.", written);
        }
        return Math.max(least, Math.min(Integer.parseInt(written), most));
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    int offset() {
        return number * size;
    }
}
