package nl.meldroute.berichten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The layout of a letter: its Markdown read, its values put in, and both versions written. */
final class Opmaak {

    /** What a letter may be made of. HTML, images and code have no place in one. */
    private static final Set<Class<? extends Node>> TOEGESTAAN = Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            BulletList.class,
            OrderedList.class,
            ListItem.class,
            ThematicBreak.class,
            Text.class,
            Emphasis.class,
            StrongEmphasis.class,
            SoftLineBreak.class,
            HardLineBreak.class,
            Link.class);

    /** Where a link of the template may lead; a placeholder is never part of it. */
    private static final Pattern DOEL = Pattern.compile("(https://|mailto:|tel:)[\\x21-\\x7E]+");

    /** No colours: a mail client that is dark, or prints, chooses its own. */
    private static final Map<String, String> STIJL = Map.of(
            "h1", "margin:24px 0 16px;font-size:22px;line-height:1.25",
            "h2", "margin:24px 0 8px;font-size:18px;line-height:1.3",
            "p", "margin:0 0 16px",
            "ul", "margin:0 0 16px;padding-left:24px",
            "ol", "margin:0 0 16px;padding-left:24px",
            "li", "margin:0 0 4px",
            "hr", "margin:24px 0;border:0;border-top:1px solid");

    private static final String PAGINA = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="supported-color-schemes" content="light dark" />
            <title>%1$s</title>
            </head>
            <body style="margin:0;padding:24px">
            <div lang="nl" style="max-width:640px;margin:0 auto;font-family:'Liberation Sans',Arial,Helvetica,sans-serif;font-size:16px;\
            line-height:1.5;word-wrap:break-word;overflow-wrap:break-word">
            %2$s</div>
            </body>
            </html>
            """;

    private static final Parser MARKDOWN = Parser.builder().build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributen) -> {
                if (STIJL.containsKey(tag)) {
                    attributen.put("style", STIJL.get(tag));
                }
            })
            .build();

    private static final TextContentRenderer TEKST = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private final String sjabloon;
    private final Waarden waarden;
    private final Node letter;

    /**
     * Reads a letter.
     *
     * @param sjabloon whose it is, for who must mend it
     * @param markdown with a mark for every value
     */
    Opmaak(String sjabloon, String markdown, Waarden waarden) {
        this.sjabloon = sjabloon;
        this.waarden = waarden;
        this.letter = MARKDOWN.parse(markdown);
        vul(letter);
    }

    String tekst() {
        return TEKST.render(letter).strip() + "\n";
    }

    String html(String onderwerp) {
        return PAGINA.formatted(HtmlUtils.htmlEscape(onderwerp, "UTF-8"), HTML.render(letter));
    }

    private void vul(Node knoop) {
        if (!TOEGESTAAN.contains(knoop.getClass())) {
            throw new SjabloonFout(
                    sjabloon, "in een brief kan geen " + knoop.getClass().getSimpleName());
        }
        if (knoop instanceof Link link && !DOEL.matcher(link.getDestination()).matches()) {
            throw new SjabloonFout(sjabloon, "een link begint met https:, mailto: of tel:, en heeft geen {{…}}");
        }
        if (knoop instanceof SoftLineBreak) {
            vervang(knoop, List.of(new Text(" ")));
        } else if (knoop instanceof Text tekst) {
            vulTekst(tekst);
        } else {
            kinderen(knoop).forEach(this::vul);
        }
    }

    private void vulTekst(Text tekst) {
        @Nullable List<List<String>> alineas = waarden.alineasVan(tekst.getLiteral());
        @Nullable Node alinea = tekst.getParent();
        if (alineas != null && staatAlleen(tekst, alinea)) {
            vervang(alinea, alineas.stream().map(Opmaak::alinea).toList());
            return;
        }
        @Nullable String ingevuld = waarden.ingevuld(tekst.getLiteral());
        if (ingevuld == null) {
            throw new SjabloonFout(sjabloon, "een waarde van meer regels staat niet alleen in haar alinea");
        }
        tekst.setLiteral(ingevuld);
    }

    private static boolean staatAlleen(Text tekst, @Nullable Node alinea) {
        return alinea instanceof Paragraph
                && alinea.getParent() instanceof Document
                && alinea.getFirstChild() == tekst
                && alinea.getLastChild() == tekst;
    }

    private static Node alinea(List<String> regels) {
        Paragraph alinea = new Paragraph();
        for (String regel : regels) {
            if (alinea.getFirstChild() != null) {
                alinea.appendChild(new HardLineBreak());
            }
            alinea.appendChild(new Text(regel));
        }
        return alinea;
    }

    private static void vervang(Node oud, List<? extends Node> nieuw) {
        nieuw.forEach(oud::insertBefore);
        oud.unlink();
    }

    private static List<Node> kinderen(Node knoop) {
        List<Node> kinderen = new ArrayList<>();
        for (Node kind = knoop.getFirstChild(); kind != null; kind = kind.getNext()) {
            kinderen.add(kind);
        }
        return kinderen;
    }
}
