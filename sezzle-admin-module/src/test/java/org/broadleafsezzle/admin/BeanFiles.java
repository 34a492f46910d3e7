package org.broadleafsezzle.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Some of Spring's files of one line, and all that they import. */
final class BeanFiles {

  private static final String CLASS_PATH = "classpath:";

  private final List<Document> documents = new ArrayList<>();

  BeanFiles(LineFiles line, List<String> names) {
    Deque<String> left = new ArrayDeque<>(names);
    Set<String> read = new HashSet<>();
    while (!left.isEmpty()) {
      String name = left.pop();
      if (read.add(name)) {
        Document document = parse(line, name);
        documents.add(document);
        elements(document, "import")
            .map(element -> element.getAttribute("resource"))
            .forEach(resource -> left.add(resource.substring(CLASS_PATH.length())));
      }
    }
  }

  /** Of all beans that have one. */
  Set<String> ids() {
    return values("id", "");
  }

  /** The values of all attributes of that name that begin so. */
  Set<String> values(String attribute, String beginning) {
    return all("*")
        .map(element -> element.getAttribute(attribute))
        .filter(value -> !value.isEmpty() && value.startsWith(beginning))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All references that begin so, but for those to beans that are not in these files. */
  Set<String> references(String beginning, Set<String> elsewhere) {
    return Stream.of("ref", "bean", "collectionRef")
        .flatMap(
            attribute ->
                attribute.equals("collectionRef")
                    ? properties(attribute)
                    : values(attribute, beginning).stream())
        .filter(name -> !elsewhere.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The items of the list of the bean of this name, in all files. */
  List<String> list(String id) {
    return all("bean")
        .filter(bean -> bean.getAttribute("id").equals(id))
        .flatMap(bean -> Stream.concat(elements(bean, "value"), elements(bean, "ref")))
        .map(
            item ->
                item.getTagName().equals("ref")
                    ? item.getAttribute("bean")
                    : item.getTextContent().trim())
        .toList();
  }

  /** The items that are merged into a list of the platform's. */
  List<String> merged(String target) {
    return all("bean")
        .filter(bean -> bean.getAttribute("class").endsWith("MergeBeanPostProcessor"))
        .filter(bean -> property(bean, "targetRef").equals(target))
        .flatMap(bean -> list(property(bean, "collectionRef")).stream())
        .toList();
  }

  private Stream<String> properties(String name) {
    return all("property")
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"));
  }

  private static String property(Element bean, String name) {
    return elements(bean, "property")
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Element> all(String tag) {
    return documents.stream().flatMap(document -> elements(document, tag));
  }

  private static Stream<Element> elements(Document document, String tag) {
    return elements(document.getElementsByTagName(tag));
  }

  private static Stream<Element> elements(Element element, String tag) {
    return elements(element.getElementsByTagName(tag));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
  }

  private static Document parse(LineFiles line, String name) {
    try (InputStream content = line.open(name)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(name + " is no XML", e);
    }
  }
}
