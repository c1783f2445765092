package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.musubi.model.Attachment;

/// Attachments in a form's texts: nobody types them, but a form must not lose them.
final class Attachments {
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Attachments() {}

    static void put(Map<String, String> values, List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            String row = "attachment." + i;
            values.put(row + ".name", attachment.name());
            if (attachment.mediaType() != null) {
                values.put(row + ".type", attachment.mediaType());
            }
            values.put(row + ".bytes", String.valueOf(attachment.bytes()));
            values.put(row + ".sha256", attachment.sha256());
        }
    }

    static List<Attachment> read(FieldReader fields) {
        var attachments = new ArrayList<Attachment>();
        for (String row : fields.rows("attachment")) {
            String name = fields.text(row + ".name");
            String bytes = fields.text(row + ".bytes");
            String hash = fields.text(row + ".sha256");
            if (name != null
                    && bytes != null
                    && hash != null
                    && SIZE.matcher(bytes).matches()
                    && HASH.matcher(hash).matches()) {
                attachments.add(new Attachment(name, fields.text(row + ".type"), Long.parseLong(bytes), hash));
            }
        }
        return attachments;
    }
}
