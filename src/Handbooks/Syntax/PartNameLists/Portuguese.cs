namespace Handbooks.Syntax.PartNameLists;

/// <summary>What Portuguese pages call the parts of a role.</summary>
internal static class Portuguese
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "responsabilidades", "responsabilidade", "suas responsabilidades", "principais responsabilidades", "responsabilidades principais",
            "papéis e responsabilidades", "funções", "funções e responsabilidades", "atribuições", "principais atribuições", "atividades",
            "principais atividades", "tarefas", "deveres", "o que você vai fazer", "o que você fará", "no dia a dia", "áreas de responsabilidade",
            "é responsável por", "espera-se que"]),
        (RolePart.Essential, [
            "requisitos", "requisitos obrigatórios", "pré-requisitos", "perfil", "qualificações", "qualificações necessárias", "experiência",
            "experiência necessária", "habilidades", "competências", "obrigatório", "o que buscamos", "o que esperamos de você", "essencial"]),
        (RolePart.Desirable, [
            "desejável", "requisitos desejáveis", "diferenciais", "diferencial", "será um diferencial", "é um plus", "idealmente"]),
        (RolePart.Interactions, [
            "interações", "relacionamentos", "relações de trabalho", "trabalha com", "colabora com", "colaboração", "interlocutores"]),
        (RolePart.Process, [
            "processo seletivo", "processo de seleção", "processo de contratação", "etapas do processo", "como se candidatar"]),
        (RolePart.Metrics, [
            "métricas", "indicadores", "indicadores de sucesso", "critérios de sucesso", "medidas de sucesso"]),
        (RolePart.Areas, [
            "áreas", "domínios", "áreas sob responsabilidade"]),
        (RolePart.Purpose, [
            "propósito", "propósito do papel", "objetivo do papel", "objetivo do cargo", "missão", "resumo da vaga", "descrição do cargo"]),
    ];
}
