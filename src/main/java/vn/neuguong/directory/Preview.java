package vn.neuguong.directory;

import java.util.List;

/**
 * What an import would change.
 *
 * @param version names this preview: it changes with the files and with the directory, and applying asks for it
 * @param absentUnits codes that the file does not have; they stay as they are
 * @param absentPeople ids that the file does not have; they stay as they are
 */
public record Preview(
        String version, List<Change> changes, int unchanged, List<String> absentUnits, List<String> absentPeople) {}
