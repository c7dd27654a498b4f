namespace Handbooks.Syntax.PartNameLists;

/// <summary>What German pages call the parts of a role.</summary>
internal static class German
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "aufgaben", "deine aufgaben", "ihre aufgaben", "hauptaufgaben", "aufgaben und verantwortung", "aufgaben und verantwortlichkeiten",
            "rollen und verantwortlichkeiten", "verantwortlichkeiten", "verantwortung", "verantwortungsbereich", "verantwortungsbereiche",
            "zuständigkeiten", "zuständigkeit", "aufgabenbereich", "aufgabenbereiche", "aufgabengebiet", "tätigkeiten", "tätigkeitsbereich",
            "was du tust", "was du machst", "was sie tun", "das erwartet dich", "das erwartet sie", "pflichten", "ist verantwortlich für",
            "ist zuständig für", "erwartungen"]),
        (RolePart.Essential, [
            "anforderungen", "anforderungsprofil", "voraussetzungen", "profil", "dein profil", "ihr profil", "qualifikationen", "qualifikation",
            "das bringst du mit", "das bringen sie mit", "was du mitbringst", "was sie mitbringen", "erforderlich", "kenntnisse", "erfahrung",
            "fähigkeiten", "muss", "zwingend"]),
        (RolePart.Desirable, [
            "wünschenswert", "von vorteil", "nice to have", "pluspunkte", "idealerweise", "kann", "gerne gesehen", "wünschenswerte kenntnisse"]),
        (RolePart.Interactions, [
            "zusammenarbeit", "zusammenarbeit mit*", "schnittstellen", "arbeitet mit", "arbeitet zusammen mit", "ansprechpartner", "beziehungen"]),
        (RolePart.Process, [
            "bewerbungsprozess", "einstellungsprozess", "auswahlverfahren", "ablauf der bewerbung", "bewerbungsverfahren"]),
        (RolePart.Metrics, [
            "kennzahlen", "erfolgskriterien", "erfolgsmessung", "messgrößen", "woran wir erfolg messen", "ziele und kennzahlen"]),
        (RolePart.Areas, [
            "bereiche", "themenbereiche", "produktbereiche"]),
        (RolePart.Purpose, [
            "zweck", "zweck der rolle", "ziel der rolle", "rollenbeschreibung", "kurzbeschreibung", "auftrag"]),
    ];
}
