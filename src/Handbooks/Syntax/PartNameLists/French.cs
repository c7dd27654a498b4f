namespace Handbooks.Syntax.PartNameLists;

/// <summary>What French pages call the parts of a role.</summary>
internal static class French
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "responsabilités", "responsabilité", "vos responsabilités", "tes responsabilités", "principales responsabilités",
            "responsabilités principales", "rôle et responsabilités", "rôles et responsabilités", "missions", "vos missions", "tes missions",
            "missions principales", "missions et responsabilités", "activités", "activités principales", "tâches", "tâches principales",
            "attributions", "fonctions", "ce que vous ferez", "ce que tu feras", "ce que vous allez faire", "au quotidien",
            "domaines de responsabilité", "est responsable de", "redevabilités"]),
        (RolePart.Essential, [
            "profil", "profil recherché", "votre profil", "ton profil", "qualifications", "qualifications requises", "compétences",
            "compétences requises", "compétences attendues", "exigences", "expérience", "expérience requise", "formation et expérience", "prérequis",
            "indispensable", "ce que nous recherchons", "ce que nous attendons"]),
        (RolePart.Desirable, [
            "atouts", "un plus", "les plus", "serait un plus", "souhaité", "souhaitable", "compétences souhaitées", "compétences appréciées", "appréciés", "idéalement"]),
        (RolePart.Interactions, [
            "interactions", "relations", "relations de travail", "travaille avec", "interlocuteurs", "collaborations", "liens avec les autres rôles"]),
        (RolePart.Process, [
            "processus de recrutement", "processus d'entretien", "étapes du recrutement", "comment postuler", "déroulement du recrutement"]),
        (RolePart.Metrics, [
            "indicateurs", "indicateurs de réussite", "indicateurs de performance", "critères de réussite", "mesures de succès"]),
        (RolePart.Areas, [
            "périmètre", "domaines", "périmètre de responsabilité"]),
        (RolePart.Purpose, [
            "finalité", "raison d'être", "objet du rôle", "objectif du rôle", "résumé du poste", "description du poste"]),
    ];
}
