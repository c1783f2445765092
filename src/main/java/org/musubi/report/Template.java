package org.musubi.report;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A page in XHTML from `resources/report`, filled in from records.
///
/// Works on the parsed tree and never on its text, so whatever a library holds can only ever become text. Elements say
/// by attributes what becomes of them:
///
/// - `data-key="report.sources"`: its content is this text of the interface;
/// - `data-text="title"`: its content is this value, a [Phrase] or anything with a `toString`;
/// - `data-if="summary"`: it stays only if the value is neither null, false, nor empty;
/// - `data-each="note in notes"`: it is repeated for each element of a list;
/// - `data-include="notes.html"`: its content is the body of another template.
///
/// What an element holds before it is filled in only shows the reader of the template what belongs there. A value is
/// named by components of records: `note.source.title`.
final class Template {
    private static final String EACH = "data-each";
    private static final String IF = "data-if";
    private static final String TEXT = "data-text";
    private static final String KEY = "data-key";
    private static final String INCLUDE = "data-include";

    private final Document page;

    private Template(Document page) {
        this.page = page;
    }

    /// @throws IllegalArgumentException if the product has no such template
    static Template load(String name) {
        return new Template(parse(name));
    }

    private static Document parse(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such template: " + name);
            }
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("a broken template: " + name, e);
        }
    }

    /// A new page.
    ///
    /// @param view a record whose components the template names
    Document fill(Record view, Messages messages) {
        Document filled = (Document) page.cloneNode(true);
        Element html = filled.getDocumentElement();
        html.setAttribute("lang", messages.language().tag());
        html.setAttribute("class", ScriptRuns.faceOf(messages.language()).cssClass());
        new Filler(messages).fill(html, new Scope(view, Map.of()));
        return filled;
    }

    /// What the names in a template stand for.
    private record Scope(Record view, Map<String, Object> items) {
        Scope with(String name, Object item) {
            var more = new HashMap<>(items);
            more.put(name, item);
            return new Scope(view, more);
        }

        @Nullable
        Object value(String path) {
            String[] names = path.split("\\.", -1);
            Object value = items.containsKey(names[0]) ? items.get(names[0]) : component(view, names[0]);
            for (int i = 1; i < names.length && value != null; i++) {
                value = component(value, names[i]);
            }
            return value;
        }

        private static @Nullable Object component(Object holder, String name) {
            try {
                for (RecordComponent c : holder.getClass().getRecordComponents()) {
                    if (c.getName().equals(name)) {
                        return c.getAccessor().invoke(holder);
                    }
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(name, e);
            }
            throw new IllegalArgumentException("no " + name + " in " + holder.getClass());
        }
    }

    private record Filler(Messages messages) {
        void fill(Element element, Scope scope) {
            String loop = take(element, EACH);
            if (loop != null) {
                repeat(element, loop, scope);
                return;
            }
            String condition = take(element, IF);
            if (condition != null && isNothing(scope.value(condition))) {
                element.getParentNode().removeChild(element);
                return;
            }
            String key = take(element, KEY);
            String path = take(element, TEXT);
            String include = take(element, INCLUDE);
            if (key != null) {
                set(element, messages.text(key));
            } else if (path != null) {
                set(element, scope.value(path));
            } else {
                if (include != null) {
                    include(element, include);
                }
                childElements(element).forEach(child -> fill(child, scope));
            }
        }

        private void repeat(Element element, String loop, Scope scope) {
            String[] parts = loop.split(" in ", 2);
            for (Object item : (Iterable<?>) Objects.requireNonNull(scope.value(parts[1]), loop)) {
                Element copy = (Element) element.cloneNode(true);
                element.getParentNode().insertBefore(copy, element);
                fill(copy, scope.with(parts[0], item));
            }
            element.getParentNode().removeChild(element);
        }

        private void set(Element element, @Nullable Object value) {
            while (element.getFirstChild() != null) {
                element.removeChild(element.getFirstChild());
            }
            switch (value) {
                case null -> {}
                case Phrase p -> append(element, p.text(), p.language());
                default -> append(element, value.toString(), messages.language().tag());
            }
        }

        private void append(Element element, String text, String language) {
            Document document = element.getOwnerDocument();
            if (!language.equals(messages.language().tag())) {
                element.setAttribute("lang", language);
            }
            for (ScriptRuns.Run run : ScriptRuns.of(Printable.text(text), language)) {
                if (run.face() == ScriptRuns.faceOf(messages.language())) {
                    element.appendChild(document.createTextNode(run.text()));
                } else {
                    Element span = document.createElement("span");
                    span.setAttribute("class", run.face().cssClass());
                    span.appendChild(document.createTextNode(run.text()));
                    element.appendChild(span);
                }
            }
        }

        private static void include(Element element, String name) {
            Element body = childElements(parse(name).getDocumentElement()).getLast();
            for (Element child : childElements(body)) {
                element.appendChild(element.getOwnerDocument().importNode(child, true));
            }
        }

        private static boolean isNothing(@Nullable Object value) {
            return switch (value) {
                case null -> true;
                case Boolean b -> !b;
                case List<?> l -> l.isEmpty();
                case CharSequence s -> s.isEmpty();
                default -> false;
            };
        }

        private static @Nullable String take(Element element, String attribute) {
            if (!element.hasAttribute(attribute)) {
                return null;
            }
            String value = element.getAttribute(attribute);
            element.removeAttribute(attribute);
            return value;
        }

        private static List<Element> childElements(Element element) {
            var children = new ArrayList<Element>();
            for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n instanceof Element e) {
                    children.add(e);
                }
            }
            return children;
        }
    }
}
