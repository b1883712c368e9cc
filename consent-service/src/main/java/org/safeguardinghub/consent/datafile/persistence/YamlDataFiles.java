package org.safeguardinghub.consent.datafile.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.datafile.Row;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the YAML as nodes, not as objects, because only nodes know their line. */
@Component
class YamlDataFiles implements DataFiles {

    private static final String OUTSIDE = "file:";

    @Override
    public String text(String file) {
        try (var stream = open(file)) {
            if (stream == null) {
                throw new MistakeInFile(file, 1, "there is no such file");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String file) throws IOException {
        if (!file.startsWith(OUTSIDE)) {
            return YamlDataFiles.class.getClassLoader().getResourceAsStream(file);
        }
        var path = Path.of(file.substring(OUTSIDE.length()));
        return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
    }

    @Override
    public List<Row> rows(String name, String heading, String text) {
        return rows(name, heading, new StringReader(text));
    }

    static List<Row> rows(String file, String heading, Reader text) {
        var top = cells(file, composed(file, text));
        var rows = top.get(heading);
        if (top.size() != 1 || !(rows instanceof SequenceNode sequence)) {
            throw new MistakeInFile(file, 1, "the file holds one list, under \"" + heading + "\"");
        }
        return sequence.getValue().stream().map(node -> row(file, node)).toList();
    }

    private static Node composed(String file, Reader text) {
        try {
            var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (node == null) {
                throw new MistakeInFile(file, 1, "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new MistakeInFile(file, mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new MistakeInFile(file, 1, "this is not YAML that we read");
        }
    }

    private static Row row(String file, Node node) {
        var cells = new HashMap<String, Row.Cell>();
        cells(file, node).forEach((key, value) -> cells.put(key, cell(file, value)));
        var name = Stream.of("id", "code")
                .map(cells::get)
                .filter(Objects::nonNull)
                .flatMap(cell -> cell.values().stream())
                .findFirst()
                .orElse("a row without id or code");
        return new Row(file, line(node), name, cells);
    }

    private static Map<String, Node> cells(String file, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw new MistakeInFile(file, line(node), "here we expect \"key: value\"");
        }
        var cells = new HashMap<String, Node>();
        mapping.getValue().forEach(tuple -> {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new MistakeInFile(file, line(tuple.getKeyNode()), "here we expect \"key: value\"");
            }
            if (cells.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new MistakeInFile(file, line(key), "\"" + key.getValue() + "\" is said twice");
            }
        });
        return cells;
    }

    private static Row.Cell cell(String file, Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Row.Cell(line(node), List.of(scalar.getValue()));
            case SequenceNode sequence ->
                new Row.Cell(
                        line(node),
                        sequence.getValue().stream()
                                .map(item -> item(file, item))
                                .toList());
            default -> throw new MistakeInFile(file, line(node), "here we expect a word or a list of words");
        };
    }

    private static String item(String file, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new MistakeInFile(file, line(node), "here we expect a word");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
