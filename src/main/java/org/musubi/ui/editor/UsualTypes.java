package org.musubi.ui.editor;

import java.util.List;
import org.musubi.model.RecordKind;

/// The types that records of a kind usually have, as libraries keep them. Others may be typed.
final class UsualTypes {
    private UsualTypes() {}

    static List<String> of(RecordKind kind) {
        return switch (kind) {
            case AGREEMENT ->
                List.of(
                        "memorandum of understanding",
                        "sister city",
                        "friendship city",
                        "business partner city",
                        "environmental sister city",
                        "technical cooperation agreement",
                        "treaty");
            case EVENT ->
                List.of(
                        "forum",
                        "symposium",
                        "summit",
                        "conference",
                        "workshop",
                        "training workshop",
                        "seminar",
                        "study meeting",
                        "policy dialogue",
                        "session",
                        "site visit",
                        "meeting",
                        "launch");
            case PROGRAMME ->
                List.of(
                        "training programme",
                        "technical exchange",
                        "expert dispatch",
                        "bilateral programme",
                        "network initiative");
            case PROJECT ->
                List.of(
                        "JCM feasibility study",
                        "city-to-city collaboration",
                        "technical cooperation",
                        "platform",
                        "facility");
            case PUBLICATION ->
                List.of("report", "brochure", "catalogue", "textbook", "case study", "action plan", "strategy");
            case DESIGNATION -> List.of("city designation", "award", "selection");
            case MEMBERSHIP -> List.of("network membership", "partnership", "invitation");
        };
    }
}
