package org.musubi.ui.network;

import java.util.List;
import java.util.stream.Stream;
import org.musubi.map.NetworkNode;
import org.musubi.map.NetworkScene;
import org.musubi.map.NetworkTie;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;

/// What the network tells of a party under the pointer.
///
/// @param name in full, in the language of the interface
/// @param sort what it is, and in which country
/// @param records how many of the visible records it takes part in, in words
/// @param partners those it is tied to, the strongest first, in words; empty if there are none
record NetworkCard(String name, String sort, String records, List<String> partners) {
    private static final int PARTNERS = 5;

    NetworkCard {
        partners = List.copyOf(partners);
    }

    static NetworkCard of(NetworkScene scene, int node, LibraryIndex index, Messages messages) {
        NetworkNode shown = scene.nodes().get(node);
        String language = messages.language().tag();
        List<NetworkTie> ties =
                scene.ties().stream().filter(tie -> tie.joins(node)).toList();
        List<String> partners = ties.stream()
                .limit(PARTNERS)
                .map(tie -> partner(scene.nodes().get(tie.other(node)), tie, index, messages))
                .toList();
        return new NetworkCard(
                index.party(shown.id()).map(p -> p.name(language)).orElse(shown.label()),
                index.party(shown.id()).map(p -> sort(p, messages)).orElse(""),
                messages.text("map.card.records", shown.records()),
                ties.size() <= PARTNERS
                        ? partners
                        : Stream.concat(
                                        partners.stream(),
                                        Stream.of(messages.text("network.card.more", ties.size() - PARTNERS)))
                                .toList());
    }

    private static String partner(NetworkNode other, NetworkTie tie, LibraryIndex index, Messages messages) {
        String name = index.party(other.id())
                .map(p -> p.name(messages.language().tag()))
                .orElse(other.label());
        return tie.strength() == 0
                ? messages.text("network.card.seat", name)
                : messages.text("map.card.partner", name, tie.strength());
    }

    private static String sort(Party party, Messages messages) {
        if (!(party instanceof Place place)) {
            return messages.text("network.organisation");
        }
        String country = place.country() == null ? "" : messages.country(place.country());
        return country.isEmpty()
                ? messages.of(place.kind())
                : messages.text("map.card.place", messages.of(place.kind()), country);
    }

    /// All of it in one line, for those who listen.
    String spoken() {
        return String.join(
                ", ",
                Stream.concat(Stream.of(name, sort, records), partners.stream()).toList());
    }
}
