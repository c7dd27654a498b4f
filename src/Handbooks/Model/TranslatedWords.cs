using System.Collections.Frozen;

namespace Handbooks.Model;

/// <summary>
/// What people write for keys and their words, as in other tools or in the language of their handbook. Nothing is read from it: it
/// serves to say what to write instead.
/// </summary>
internal static class TranslatedWords
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["title"] = ["label", "titel", "titre", "título", "titulo", "titolo", "überschrift"],
        ["summary"] = ["zusammenfassung", "kurzfassung", "résumé", "resume", "resumen", "resumo", "samenvatting"],
        ["description"] = ["beschreibung", "descripción", "descrição", "descrizione", "beschrijving"],
        ["status"] = ["statut", "estado", "stato", "zustand", "stand"],
        ["theme"] = ["thema", "thème", "tema"],
        ["url"] = ["link", "address"],
        ["contact"] = ["email", "e_mail", "mail", "phone"],
        ["target"] = ["due_date", "deadline", "due_on", "ziel", "termin", "fällig", "datum", "échéance", "fecha", "fecha_objetivo", "prazo",
            "scadenza"],
        ["accountable"] =
            ["verantwortlich", "rechenschaftspflichtig", "redevable", "rendicuentas", "eindverantwoordelijk", "ansvarig"],
        ["responsible"] =
            ["assignee", "assignees", "assigned_to", "zuständig", "durchführung", "responsable", "responsables", "responsável",
                "responsabile", "verantwoordelijk", "ausführend"],
        ["consulted"] = ["konsultiert", "befragt", "consulté", "consultés", "consultado", "consultados", "geraadpleegd"],
        ["informed"] = ["informiert", "informé", "informés", "informado", "informados", "geïnformeerd"],
        ["depends_on"] =
            ["blocked_by", "requires", "needs", "dependencies", "abhängig_von", "hängt_ab_von", "voraussetzung", "dépend_de", "depende_de",
                "dipende_da", "hangt_af_van"],
        ["progress"] = ["fortschritt", "avancement", "progrès", "progreso", "progresso", "voortgang"],
        ["visibility"] = ["sichtbarkeit", "visibilité", "visibilidad", "visibilidade", "visibilità", "zichtbaarheid"],
        ["role"] = ["rolle", "rôle", "rol", "ruolo", "papel", "função"],
        ["aliases"] = ["auch", "andere_namen", "alias_de", "autres_noms", "otros_nombres"],
        ["unit"] = ["abteilung", "bereich", "équipe", "equipe", "unité", "equipo", "afdeling"],
        ["language"] = ["sprache", "langue", "idioma", "lingua", "taal"],
        ["public"] = ["öffentlich", "publique", "público", "pubblico", "openbaar"],
        ["true"] = ["yes", "y", "on", "x", "ja", "oui", "sí", "si", "sim", "tak"],
        ["false"] = ["no", "n", "off", "nein", "non", "não", "nee", "nie"],
        ["idea"] = ["proposed", "proposal", "considered", "maybe", "idee", "idée"],
        ["planned"] =
            ["todo", "to_do", "open", "scheduled", "accepted", "not_started", "geplant", "prévu", "planifié", "planificado",
                "planejado", "pianificato", "gepland"],
        ["in_progress"] =
            ["doing", "started", "active", "ongoing", "wip", "in_development", "in_arbeit", "in_bearbeitung", "laufend",
                "begonnen", "en_cours", "en_curso", "em_andamento", "in_corso", "in_uitvoering", "bezig"],
        ["shipped"] =
            ["completed", "complete", "finished", "released", "closed", "delivered", "launched", "live", "fertig", "erledigt",
                "abgeschlossen", "terminé", "fini", "livré", "terminado", "hecho", "concluído", "completato"],
        ["paused"] =
            ["on_hold", "blocked", "waiting", "postponed", "deferred", "pausiert", "ruht", "en_pause", "pausado", "in_pausa",
                "gepauzeerd"],
        ["dropped"] =
            ["cancelled", "canceled", "rejected", "abandoned", "wontfix", "won't_do", "verworfen", "gestrichen", "abandonné",
                "annulé", "descartado", "cancelado", "abbandonato", "geschrapt"],
        ["now"] = ["current", "jetzt", "aktuell", "maintenant", "ahora", "agora", "adesso", "nu"],
        ["next"] =
            ["soon", "upcoming", "als_nächstes", "demnächst", "nächste", "ensuite", "prochain", "siguiente", "próximo", "prossimo",
                "volgende"],
        ["later"] = ["someday", "future", "backlog", "später", "irgendwann", "plus_tard", "más_tarde", "mais_tarde", "più_tardi"],
    }.SelectMany(word => word.Value.Select(written => (written, word.Key)))
        .ToFrozenDictionary(pair => pair.written, pair => pair.Key, StringComparer.Ordinal);

    /// <param name="known">What may be written there.</param>
    /// <returns>One of those; null where the word is none of their translations.</returns>
    public static string? Meant(string written, IEnumerable<string> known) =>
        All.TryGetValue(Fields.Normal(written), out var word) && known.Contains(word, StringComparer.Ordinal) ? word : null;
}
