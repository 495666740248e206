package org.gridtally.connect.source.nem12.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.errors.RetriableException;
import org.gridtally.connect.common.task.LocalMetrics;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.task.Page;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.TaskEnvironment;
import org.gridtally.core.Micros;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Nem12ReaderTest {
    private static final long SETTLE_MS = 1000;

    @TempDir
    Path directory;

    @TempDir
    Path archive;

    @TempDir
    Path failures;

    private final StoredPositions positions = new StoredPositions();
    private final ManualClock clock = new ManualClock();
    private final LocalMetrics metrics = new LocalMetrics();
    private final List<Nem12Reader> open = new ArrayList<>();
    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(directory);
    }

    @AfterEach
    void closeAll() {
        open.forEach(Nem12Reader::close);
    }

    @Test
    void readsAFileChunkByChunkWithThePositionBehindEach() {
        folder.write("a.csv", Folder.block("NMIA000001", 5));
        Nem12Reader reader = reader(Disposal.KEEP);

        List<Page> pages = pages(reader);

        assertThat(pages).extracting(page -> page.readings().size()).containsExactly(4, 4, 2);
        assertThat(pages).extracting(Page::origin).containsOnly("a.csv");
        assertThat(pages).extracting(Page::partition).containsOnly(Partition.of("nem", "file", "a.csv"));
        assertThat(pages).extracting(Page::receivedAt).containsOnly(clock.millis());
        assertThat(pages.get(0).next().text("status")).isEqualTo("reading");
        assertThat(pages.get(1).from()).isEqualTo(pages.get(0).next());
        assertThat(pages.get(2).next().text("status")).isEqualTo("done");
        assertThat(metrics.value("files-done-total")).isEqualTo(1);
    }

    @Test
    void aNewTaskReadsOnBehindTheLastCommittedChunk() {
        folder.write("a.csv", Folder.block("NMIA000001", 5));
        Nem12Reader killed = reader(Disposal.KEEP);
        positions.commit(pages(killed).get(0));

        List<Page> rest = pages(reader(Disposal.KEEP));

        assertThat(values(rest)).containsExactly("3000", "500", "4000", "500", "5000", "500");
    }

    @Test
    void aFinishedFileIsNotReadAgain() {
        folder.write("a.csv", Folder.block("NMIA000001", 3));
        Nem12Reader reader = reader(Disposal.KEEP);
        pages(reader).forEach(positions::commit);

        assertThat(pages(reader)).isEmpty();
        assertThat(pages(reader(Disposal.KEEP))).isEmpty();
        assertThat(directory.resolve("a.csv")).exists();
    }

    @Test
    void aReplacedFileIsReadAnew() {
        folder.write("a.csv", Folder.block("NMIA000001", 2));
        folder.modified("a.csv", 1_700_000_000_000L);
        Nem12Reader reader = reader(Disposal.KEEP);
        pages(reader).forEach(positions::commit);
        folder.write("a.csv", Folder.block("NMIB000002", 2));
        folder.modified("a.csv", 1_700_000_060_000L);

        assertThat(pages(reader).get(0).readings().get(0).series().usagePoint()).isEqualTo("NMIB000002");
        assertThat(pages(reader(Disposal.KEEP))
                        .get(0)
                        .readings()
                        .get(0)
                        .series()
                        .usagePoint())
                .isEqualTo("NMIB000002");
    }

    @Test
    void aFileIsMovedOnlyWhenItsEndIsCommitted() {
        folder.write("a.csv", Folder.block("NMIA000001", 3));
        Nem12Reader reader = reader(Disposal.moveTo(archive));
        List<Page> pages = pages(reader);

        assertThat(pages(reader)).isEmpty();
        assertThat(directory.resolve("a.csv")).exists();

        pages.forEach(positions::commit);
        assertThat(pages(reader)).isEmpty();
        assertThat(directory.resolve("a.csv")).doesNotExist();
        assertThat(archive.resolve("a.csv")).exists();
    }

    @Test
    void killedBetweenCommitAndMoveTheNextTaskMovesIt() {
        folder.write("a.csv", Folder.block("NMIA000001", 3));
        pages(reader(Disposal.KEEP)).forEach(positions::commit);

        assertThat(pages(reader(Disposal.moveTo(archive)))).isEmpty();
        assertThat(archive.resolve("a.csv")).exists();
    }

    @Test
    void aNameTakenInTheOtherDirectoryIsNotOverwritten() throws IOException {
        Files.writeString(archive.resolve("a.csv"), "older");
        folder.write("a.csv", Folder.block("NMIA000001", 1));
        Nem12Reader reader = reader(Disposal.moveTo(archive));
        pages(reader).forEach(positions::commit);
        pages(reader);

        assertThat(archive.resolve("a.csv")).hasContent("older");
        assertThat(archive.resolve("a.csv.1")).exists();
    }

    @Test
    void aFinishedFileIsMarked() {
        folder.write("a.csv", Folder.block("NMIA000001", 1));
        Nem12Reader reader = reader(Disposal.mark(".done"));
        pages(reader).forEach(positions::commit);

        assertThat(pages(reader)).isEmpty();
        assertThat(directory.resolve("a.csv.done")).exists();
        assertThat(directory.resolve("a.csv")).doesNotExist();
    }

    @Test
    void aFileReplacedAfterItWasReadIsNotPutAway() {
        folder.write("a.csv", Folder.block("NMIA000001", 1));
        Nem12Reader reader = reader(Disposal.moveTo(archive));
        List<Page> pages = pages(reader);
        folder.write("a.csv", Folder.block("NMIB000002", 2));
        pages.forEach(positions::commit);

        List<Page> again = pages(reader);

        assertThat(again.get(0).readings().get(0).series().usagePoint()).isEqualTo("NMIB000002");
        assertThat(archive).isEmptyDirectory();
    }

    @Test
    void aFileThatIsStillGrowingIsLeftAlone() {
        Nem12Reader reader = reader(Disposal.KEEP);
        folder.write("a.csv", Folder.HEADER);
        assertThat(reader.next()).isNull();
        clock.pass(SETTLE_MS - 1);
        assertThat(reader.next()).isNull();
        folder.write("a.csv", Folder.block("NMIA000001", 1));
        clock.pass(1);
        assertThat(reader.next()).isNull();
        clock.pass(SETTLE_MS);

        assertThat(reader.next().readings()).hasSize(2);
    }

    @Test
    void onlyFilesOfThePatternAreRead() throws IOException {
        folder.write("a.txt", Folder.block("NMIA000001", 1));
        folder.write(".a.csv", Folder.block("NMIA000001", 1));
        Files.createDirectory(directory.resolve("sub.csv"));

        assertThat(pages(reader(Disposal.KEEP))).isEmpty();
    }

    @Test
    void everyFileIsReadByExactlyOneTask() {
        IntStream.range(0, 30).forEach(file -> folder.write("f" + file + ".csv", Folder.block("NMIA000001", 1)));

        List<String> origins = new ArrayList<>();
        for (int task = 0; task < 3; task++) {
            List<Page> pages = pages(reader(new TaskShare(task, 3), Disposal.KEEP));
            assertThat(pages).isNotEmpty();
            pages.forEach(page -> origins.add(page.origin()));
        }

        assertThat(origins).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void moreFilesThanAreKeptInMemoryAreAllRead() {
        IntStream.range(0, 1500).forEach(file -> folder.write("f" + file + ".csv", Folder.block("NMIA000001", 1)));
        Nem12Reader reader = reader(Disposal.KEEP);

        List<Page> pages = new ArrayList<>(pages(reader));
        for (List<Page> more = pages(reader); !more.isEmpty(); more = pages(reader)) {
            pages.addAll(more);
        }

        assertThat(pages).extracting(Page::origin).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void theEntriesOfAnArchiveAreReadWhateverTheirNames() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("one.V01", Folder.block("NMIA000001", 1));
        entries.put("two", Folder.block("NMIB000002", 1));
        folder.zip("a.ZIP", entries);

        List<Page> pages = pages(reader(Disposal.KEEP));

        assertThat(pages).extracting(Page::origin).containsExactly("a.ZIP!one.V01", "a.ZIP!two");
        assertThat(pages.get(1).readings().get(0).series().usagePoint()).isEqualTo("NMIB000002");
    }

    @Test
    void aTruncatedArchiveIsToldAndGoesToTheFailures() {
        byte[] whole = Folder.zipped(Map.of("one.csv", Folder.block("NMIA000001", 20)));
        folder.write("a.zip", Arrays.copyOf(whole, whole.length - 30));
        Nem12Reader reader = reader(Disposal.moveTo(archive));
        List<Page> pages = pages(reader);
        pages.forEach(positions::commit);

        assertThat(pages(reader)).isEmpty();
        assertThat(letters(pages)).extracting(DeadLetter::field).containsExactly("file");
        assertThat(letters(pages).get(0).reason()).startsWith("the archive is damaged");
        assertThat(failures.resolve("a.zip")).exists();
        assertThat(metrics.value("files-flawed-total")).isEqualTo(1);
    }

    @Test
    void whatIsReadBeforeTheDamageStays() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("one.csv", Folder.block("NMIA000001", 1));
        entries.put("two.csv", Folder.block("NMIB000002", 20));
        entries.put("three.csv", Folder.block("NMIC000003", 1));
        byte[] bytes = Folder.zipped(entries);
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("two.csv");
        Arrays.fill(bytes, second + 40, second + 60, (byte) 0x55);
        folder.write("a.zip", bytes);

        List<Page> pages = pages(reader(Disposal.KEEP));

        assertThat(pages).extracting(Page::origin).contains("a.zip!one.csv", "a.zip!three.csv");
        assertThat(letters(pages)).extracting(DeadLetter::field).contains("file");
        assertThat(pages.get(pages.size() - 1).next().number("flawed", 0)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoNem12IsOneDeadLetter() {
        folder.write("a.csv", "time;value\n" + "2024-01-01;1\n".repeat(1000));
        folder.write("b.csv", "");
        Nem12Reader reader = reader(Disposal.moveTo(archive));
        List<Page> pages = pages(reader);
        pages.forEach(positions::commit);
        pages(reader);

        assertThat(letters(pages))
                .extracting(DeadLetter::reason)
                .containsExactly(
                        "the file is no NEM12 or NEM13: expected records 100 to 900 among its first 20 lines, found"
                                + " other text",
                        "the file is no NEM12 or NEM13: expected records 100 to 900 among its first 20 lines, found"
                                + " nothing");
        assertThat(failures.resolve("a.csv")).exists();
        assertThat(failures.resolve("b.csv")).exists();
    }

    @Test
    void aFileWithoutAnyReadingIsPutAwayAtOnce() {
        folder.write("a.csv", Folder.HEADER + "900\n");

        assertThat(pages(reader(Disposal.moveTo(archive)))).isEmpty();
        assertThat(archive.resolve("a.csv")).exists();
    }

    @Test
    void aFileThatGoesBeforeItsTurnHoldsNothingUp() throws IOException {
        folder.write("a.csv", Folder.block("NMIA000001", 3));
        folder.write("b.csv", Folder.block("NMIB000002", 1));
        folder.write("c.csv", Folder.block("NMIC000003", 1));
        Nem12Reader reader = reader(Disposal.KEEP);
        assertThat(reader.next()).isNull();
        clock.pass(SETTLE_MS);
        assertThat(reader.next().origin()).isEqualTo("a.csv");
        Files.delete(directory.resolve("b.csv"));

        assertThat(pages(reader)).extracting(Page::origin).containsExactly("a.csv", "c.csv");
    }

    @Test
    void aDirectoryThatIsGoneIsAskedForAgainLater() throws IOException {
        Nem12Reader reader = reader(Disposal.KEEP);
        Files.delete(directory);

        assertThatThrownBy(reader::next)
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("input directory cannot be listed");
        Files.createDirectory(directory);
        assertThat(reader.next()).isNull();
    }

    @Test
    void aClosedReaderGivesNothing() {
        folder.write("a.csv", Folder.block("NMIA000001", 5));
        Nem12Reader reader = reader(Disposal.KEEP);
        assertThat(reader.next()).isNull();
        clock.pass(SETTLE_MS);
        assertThat(reader.next()).isNotNull();

        reader.close();
        reader.close();

        assertThat(reader.next()).isNull();
    }

    private Nem12Reader reader(Disposal finished) {
        return reader(new TaskShare(0, 1), finished);
    }

    private Nem12Reader reader(TaskShare share, Disposal finished) {
        Nem12Reader reader = new Nem12Reader(
                new FileReaderSettings(
                        "nem",
                        directory,
                        "*.{csv,zip,ZIP}",
                        SETTLE_MS,
                        4,
                        share,
                        finished,
                        finished == Disposal.KEEP ? Disposal.KEEP : Disposal.moveTo(failures)),
                new TaskEnvironment(positions, Map::of, metrics, clock));
        open.add(reader);
        return reader;
    }

    /** Everything the reader gives once what lies there has settled. */
    private List<Page> pages(Nem12Reader reader) {
        List<Page> pages = new ArrayList<>();
        addAll(reader, pages);
        clock.pass(SETTLE_MS);
        addAll(reader, pages);
        return pages;
    }

    private static void addAll(Nem12Reader reader, List<Page> pages) {
        for (Page page = reader.next(); page != null; page = reader.next()) {
            pages.add(page);
        }
    }

    private static List<String> values(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.readings().stream())
                .map(Reading::valueMicros)
                .map(micros -> Micros.toDecimal(micros).stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<DeadLetter> letters(List<Page> pages) {
        return pages.stream().flatMap(page -> page.deadLetters().stream()).toList();
    }
}
