package org.gridtally.connect.source.nem12.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridtally.connect.source.nem12.file.FileSession.Chunk;
import org.gridtally.connect.source.task.Position;

/** Whatever the lines and wherever the interruption: reading on gives exactly the rest. */
class InterruptionProperties {
    @Property(tries = 300)
    void readingOnGivesExactlyTheRest(
            @ForAll("contents") String content, @ForAll @IntRange(min = 1, max = 12) int chunkSize) throws IOException {
        withFile("plain.csv", content.getBytes(StandardCharsets.UTF_8), file -> check(file, chunkSize));
    }

    @Property(tries = 100)
    void soInAnArchive(
            @ForAll("contents") String one,
            @ForAll("contents") String two,
            @ForAll @IntRange(min = 1, max = 12) int chunkSize)
            throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("one.csv", one);
        entries.put("two", two);
        withFile("archive.zip", Folder.zipped(entries), file -> check(file, chunkSize));
    }

    private static void check(Path file, int chunkSize) {
        List<Chunk> whole = Everything.of(file, chunkSize).chunks();
        for (int read = 0; read < whole.size(); read++) {
            FilePosition position = throughConnect(whole.get(read).next());
            List<Chunk> rest = new ArrayList<>(
                    position.isDone()
                            ? List.of()
                            : Everything.behind(file, position, chunkSize).chunks());
            assertThat(rest).isEqualTo(whole.subList(read + 1, whole.size()));
            assertThat(position.isDone()).isEqualTo(read == whole.size() - 1);
        }
        assertThat(whole).allSatisfy(chunk -> assertThat(
                        chunk.readings().size() + chunk.deadLetters().size())
                .isPositive());
    }

    private static FilePosition throughConnect(FilePosition position) {
        FilePosition read = FilePosition.of(Position.of(position.toPosition().toOffset()));
        assertThat(read).isEqualTo(position);
        return position;
    }

    @Provide
    Arbitrary<String> contents() {
        Arbitrary<String> line = Arbitraries.of(
                "100,NEM12,202401021030,MDA1,Ret1",
                "100,NEM12,202403040506,MDA1,Ret1",
                "100,broken",
                "200,NMIA000001,E1,1,E1,N1,SN1,kWh,720,",
                "200,NMIB000002,B1,1,B1,N1,SN2,kWh,480,",
                "200,NMIC000003,E1,1,E1,N1,SN3,furlong,480,",
                "300,20240101,1,2,A,,,,",
                "300,20240101,1,2,V,,,20240102093000,",
                "300,20240102,1,2,3,A,,,20240103093000,",
                "300,20240103,1,two,A,,,,",
                "400,1,1,A,,",
                "400,2,2,S14,76,a m\u00fcrky day",
                "400,1,2,E52,,",
                "500,O,S00010,20040304050505,",
                "250,NMID000004,11,1,11,11,SN4,E,0012,20231005093055,A,,,0034,20240107100333,A,,,22,kWh,,,",
                "900",
                "2OO,NMIE000005,E1,1,E1,N1,SN5,kWh,720,",
                "what is this",
                "",
                "   ");
        Arbitrary<String> lineEnd = Arbitraries.of("\n", "\r\n");
        return line.list().ofMinSize(0).ofMaxSize(40).flatMap(lines -> lineEnd.map(end -> String.join(end, lines)));
    }

    private interface Use {
        void of(Path file);
    }

    private static void withFile(String name, byte[] content, Use use) throws IOException {
        Path directory = Files.createTempDirectory("interruption");
        try {
            use.of(Files.write(directory.resolve(name), content));
        } finally {
            Files.deleteIfExists(directory.resolve(name));
            Files.delete(directory);
        }
    }
}
