namespace Handbooks.Syntax.PartNameLists;

/// <summary>What Spanish pages call the parts of a role.</summary>
internal static class Spanish
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "responsabilidades", "responsabilidad", "tus responsabilidades", "principales responsabilidades", "responsabilidades principales",
            "roles y responsabilidades", "rol y responsabilidades", "funciones", "funciones principales*", "funciones y responsabilidades", "tareas",
            "tareas principales", "obligaciones", "qué harás", "lo que harás", "en tu día a día", "áreas de responsabilidad", "es responsable de",
            "se espera que"]),
        (RolePart.Essential, [
            "requisitos", "requisitos mínimos", "requisitos imprescindibles", "perfil", "perfil requerido", "tu perfil", "cualificaciones",
            "calificaciones", "experiencia", "experiencia requerida", "habilidades", "competencias", "imprescindible", "lo que buscamos",
            "qué buscamos"]),
        (RolePart.Desirable, [
            "deseable", "requisitos deseables", "se valorará", "se valora", "valorable", "un plus", "puntos extra", "idealmente"]),
        (RolePart.Interactions, [
            "interacciones", "relaciones", "relaciones de trabajo", "trabaja con", "colabora con", "colaboración", "interlocutores"]),
        (RolePart.Process, [
            "proceso de selección", "proceso de contratación", "proceso de entrevistas", "cómo postular", "cómo aplicar"]),
        (RolePart.Metrics, [
            "métricas", "indicadores", "indicadores de éxito", "criterios de éxito", "medidas de éxito"]),
        (RolePart.Areas, [
            "áreas", "ámbitos", "áreas a cargo"]),
        (RolePart.Purpose, [
            "propósito", "propósito del rol", "objetivo del rol", "objetivo del puesto", "misión", "resumen del puesto", "descripción del puesto"]),
    ];
}
