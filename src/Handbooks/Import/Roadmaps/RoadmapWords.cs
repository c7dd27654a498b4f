using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>The words of other roadmaps, in English, German, French, Italian and Spanish: all that the import knows of languages.</summary>
internal static class RoadmapWords
{
    public const string Titles =
        "title titel titre titolo titulo título name nom nome nombre headline heading task_name task aufgabe tâche compito tarea feature_name "
        + "feature deliverable milestone_name milestone meilenstein event library initiative item story epic summary";

    public const string WeakTitles = "text content label what version release";

    public static readonly (KeyMeaning Meaning, string Words)[] Keys =
    [
        (KeyMeaning.Id, "id key task_id item_id uid slug"),
        (KeyMeaning.Summary,
            "description desc body details detail summary notes note subtitle blurb text content goal rationale explanation comment"),
        (KeyMeaning.Summary,
            "beschreibung notiz untertitel résumé resume détails remarque descrizione dettagli note_aggiuntive sottotitolo descripción "
            + "descripcion detalles nota"),
        (KeyMeaning.Link,
            "link links url urls href issue issues pr prs pull_request pull_requests reference references source ticket_url docs doc "
            + "documentation website homepage rfc lien liens enlace enlaces collegamento"),
        (KeyMeaning.Status, "status state stage stato statut stand zustand estado état etat"),
        (KeyMeaning.Target,
            "target due due_date due_on eta deadline target_date end end_date ends finish finish_date until release_date launch_date delivery "
            + "delivery_date planned_for scheduled_for scheduled when date quarter month week period time timeframe timeline half release"),
        (KeyMeaning.Target,
            "ziel fällig faellig termin frist ende datum quartal monat échéance echeance fin trimestre mois scadenza fine data mese plazo fecha "
            + "fecha_fin vencimiento mes"),
        (KeyMeaning.Year, "year jahr année annee anno año ano"),
        (KeyMeaning.CompletedOn,
            "completed_date completed_on completed_at completion_date done_date done_on done_at released_on released_at released_date "
            + "shipped_on shipped_at shipped_date closed_on closed_at delivered_on finished_on finished_at merged_at"),
        (KeyMeaning.Progress, "progress percent percentage percent_complete percent_done completion pct fortschritt avancement avanzamento progreso"),
        (KeyMeaning.Theme,
            "theme area category epic component milestone library module product group track workstream pillar section topic thema bereich "
            + "kategorie thème theme_name catégorie domaine tema categoria categoría área ambito"),
        (KeyMeaning.Column, "horizon bucket column lane swimlane list phase"),
        (KeyMeaning.Accountable, "owner dri lead assignee accountable"),
        (KeyMeaning.DependsOn, "dependencies depends_on requires blocked_by"),
        (KeyMeaning.Aside,
            "authors author contributors maintainers owners assignees members people team stakeholders objectives goals tags labels keywords "
            + "aliases"),
        (KeyMeaning.Aside,
            "images image img photo photos video screenshots media gallery attachments icons icon logo thumbnail cover avatar meta metadata "
            + "config settings options legend colors statuses project info seo"),
        (KeyMeaning.List,
            "roadmap items elements entries children features tasks subtasks stories epics milestones cards initiatives deliverables releases "
            + "versions categories areas themes groups sections phases stages steps events accomplishments achievements facts dates quarters "
            + "months years columns lists lanes tickets goals_list projects objectives_list products sprints todos changes list tiles"),
        (KeyMeaning.List,
            "aufgaben meilensteine ziele themen einträge punkte quartale tâches taches jalons étapes etapes éléments fonctionnalités compiti "
            + "attività obiettivi elementi tappe funzionalità tareas hitos elementos objetivos funcionalidades"),
    ];

    /// <summary>Words for a status anywhere, even as the name of a group.</summary>
    public static readonly (ItemStatus Status, string[] Words)[] Statuses =
    [
        (ItemStatus.Shipped, [
            "past", "done", "complete", "completed", "closed", "released", "shipped", "delivered", "finished", "launched", "accomplished", "achieved",
            "implemented",
            "erledigt", "fertig", "abgeschlossen", "veröffentlicht", "terminé", "terminée", "fait", "livré", "fatto", "completato", "completata",
            "rilasciato", "concluso", "hecho", "completado", "terminado", "lanzado"]),
        (ItemStatus.InProgress, [
            "current", "now", "doing", "wip", "in progress", "ongoing", "in development", "underway", "under way", "under construction", "working on",
            "in arbeit", "laufend", "jetzt", "en cours", "maintenant", "in corso", "adesso", "en curso", "en progreso", "ahora"]),
        (ItemStatus.Planned, [
            "future", "next", "planned", "upcoming", "todo", "to do", "scheduled", "committed", "not started", "coming soon", "up next",
            "queued", "soon",
            "geplant", "offen", "als nächstes", "demnächst", "prévu", "planifié", "à faire", "à venir", "ensuite", "pianificato", "da fare",
            "prossimo", "in arrivo", "planificado", "previsto", "pendiente", "por hacer", "próximo"]),
        (ItemStatus.Idea, [
            "later", "idea", "ideas", "backlog", "proposed", "someday", "wishlist", "icebox", "under consideration", "considering",
            "idee", "ideen", "später", "idée", "idées", "plus tard", "idea futura", "più tardi", "in seguito", "más tarde", "después"]),
        (ItemStatus.Paused, ["paused", "on hold", "deferred", "postponed", "pausiert", "zurückgestellt", "en pause", "in pausa", "sospeso", "pausado",
            "en pausa"]),
        (ItemStatus.Dropped, ["dropped", "cancelled", "canceled", "wontfix", "won't do", "rejected", "abandoned", "verworfen", "abgebrochen",
            "abandonné", "annulé", "annullato", "cancelado", "descartado"]),
    ];

    /// <summary>Words for a status only as the value of a status key: as the name of a group they may be a theme.</summary>
    public static readonly (ItemStatus Status, string[] Words)[] OtherStatuses =
    [
        (ItemStatus.Shipped, ["live", "available", "ga", "merged", "resolved", "success", "✅", "✔", "☑"]),
        (ItemStatus.InProgress, ["active", "started", "development", "building", "testing", "in review", "in testing", "review", "beta", "alpha",
            "inprogress", "🚧"]),
        (ItemStatus.Planned, ["open", "new", "pending", "ready", "accepted", "approved", "unclaimed", "unstarted"]),
        (ItemStatus.Idea, ["exploring", "exploration", "research", "discovery", "investigating", "discussion", "draft", "drafts", "maybe"]),
        (ItemStatus.Paused, ["blocked", "hold", "skip", "waiting", "stalled"]),
        (ItemStatus.Dropped, ["declined", "deprecated", "obsolete", "removed", "❌"]),
    ];

    public static readonly (Horizon Horizon, string[] Words)[] Horizons =
    [
        (Horizon.Now, ["now", "jetzt", "maintenant", "adesso", "ahora"]),
        (Horizon.Next, ["next", "up next", "als nächstes", "ensuite", "prossimo", "próximo"]),
        (Horizon.Later, ["later", "später", "plus tard", "più tardi", "más tarde"]),
    ];

    public static readonly string[] Yes = ["true", "yes", "y", "1", "x", "on", "✓", "✔", "✅", "ja", "oui", "sì", "sí", "si"];
    public static readonly string[] No = ["false", "no", "n", "0", "off", "-", "✗", "❌", "nein", "non"];

    /// <summary>A language a line, from January on.</summary>
    public static readonly string[][] Months =
    [
        "january february march april may june july august september october november december".Split(' '),
        "januar februar märz april mai juni juli august september oktober november dezember".Split(' '),
        "jänner februar maerz april mai juni juli august sept oktober november dezember".Split(' '),
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".Split(' '),
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".Split(' '),
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".Split(' '),
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".Split(' '),
    ];

    /// <summary>The quarter in which a season ends; winter counts as the fourth quarter of the year that is named.</summary>
    public static readonly (int Quarter, string[] Words)[] Seasons =
    [
        (2, ["spring", "frühling", "frühjahr", "fruehjahr", "printemps", "primavera"]),
        (3, ["summer", "sommer", "été", "ete", "estate", "verano"]),
        (4, ["autumn", "fall", "herbst", "automne", "autunno", "otoño", "otono"]),
        (4, ["winter", "hiver", "inverno", "invierno"]),
    ];

    public static readonly string[] Quarter = ["quarter", "qtr", "quartal", "quartals", "trimestre", "trimester"];
    public static readonly string[] Half = ["half", "halbjahr", "hälfte", "semestre", "semester"];
    public static readonly string[] Week = ["week", "wk", "kw", "cw", "woche", "semaine", "settimana", "semana"];

    public static readonly string[][] Ordinals =
    [
        ["first", "1st", "1", "i", "erste", "erstes", "erster", "ersten", "premier", "première", "1er", "1ère", "primo", "prima", "primer", "primera",
            "1º", "1°"],
        ["second", "2nd", "2", "ii", "zweite", "zweites", "zweiter", "zweiten", "deuxième", "2e", "2ème", "secondo", "seconda", "segundo", "segunda",
            "2º", "2°"],
        ["third", "3rd", "3", "iii", "dritte", "drittes", "dritter", "dritten", "troisième", "3e", "3ème", "terzo", "terza", "tercer", "tercera",
            "3º", "3°"],
        ["fourth", "4th", "4", "iv", "last", "vierte", "viertes", "vierter", "vierten", "quatrième", "4e", "4ème", "quarto", "quarta", "cuarto",
            "cuarta", "4º", "4°"],
    ];

    /// <summary>With a bare year, its last quarter.</summary>
    public static readonly string[] End = ["end", "eoy", "ende", "fin", "fine", "finales", "final"];

    /// <summary>With a bare year, its second half.</summary>
    public static readonly string[] Late = ["late", "spät"];

    /// <summary>Words that may surround a time without changing it.</summary>
    public static readonly string[] AroundTimes = (
        "of early mid by in and the start beginning middle around about approx est estimated eta due until to expected target tentative "
        + "tentatively year roadmap plan anfang mitte bis im des und jahr voraussichtlich ca circa début debut mi de du la le l d en et vers "
        + "année inizio metà meta del di entro e anno principios mediados a para y año el th st nd rd").Split(' ');
}
