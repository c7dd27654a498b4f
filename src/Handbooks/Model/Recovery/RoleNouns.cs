
namespace Handbooks.Model.Recovery;

/// <summary>What people who hold a role are called, in the languages that we know; lower case.</summary>
internal static class RoleNouns
{
    /// <summary>English and German: the noun closes the name ("Product Manager", "Teamleiterin").</summary>
    public static readonly HashSet<string> Closing = Set(
        "manager lead leader rep sdr bdr head chief director officer engineer developer designer writer owner coordinator architect analyst specialist administrator admin advisor adviser champion facilitator master " +
        "representative partner president secretary treasurer chair chairperson chairman chairwoman editor researcher scientist consultant assistant associate recruiter principal agilist strategist scrum " +
        "steward delegate clerk volunteer intern apprentice trainee mentor coach buddy host guide captain warden curator trustee governor captain controller comptroller accountant auditor attorney counsel lawyer paralegal " +
        "nurse therapist doctor technician operator inspector supervisor superintendent foreman planner buyer seller driver keeper cook chef librarian archivist teacher trainer instructor tutor professor lecturer " +
        "marketer copywriter translator interpreter photographer illustrator animator producer composer publisher reporter journalist moderator maintainer reviewer approver contributor committer tester liaison ambassador " +
        "executive founder cofounder ombudsman ombudsperson council committee board crew caretaker janitor receptionist cashier agent broker dealer expert fellow spokesperson dispatcher gardener fitter welder " +
        "ceo cto cfo coo cpo cmo cio ciso cro chro vp svp evp avp md gm pm po em tl sre dba dpo cos " +
        "manager managerin leiter leiterin leitung beauftragter beauftragte verantwortlicher verantwortliche referent referentin sachbearbeiter sachbearbeiterin ingenieur ingenieurin entwickler entwicklerin " +
        "berater beraterin geschäftsführer geschäftsführerin vorstand wart kauffrau kaufmann assistentin koordinatorin direktor direktorin sprecher sprecherin architektin redakteur redakteurin trainerin lehrer lehrerin");

    /// <summary>French, Spanish and Portuguese: the noun opens the name ("Responsable produit", "Gerente de produto").</summary>
    public static readonly HashSet<string> Opening = Set(
        "head chief director vp president secretary member chair " +
        "responsable chef cheffe directeur directrice ingénieur ingénieure développeur développeuse coordinateur coordinatrice coordonnateur gestionnaire administrateur administratrice conseiller conseillère assistant assistante " +
        "concepteur conceptrice rédacteur rédactrice architecte analyste secrétaire trésorier trésorière président présidente animateur animatrice formateur formatrice chargé chargée référent référente délégué déléguée comité conseil " +
        "gerente jefe jefa director directora ingeniero ingeniera desarrollador desarrolladora diseñador diseñadora coordinador coordinadora encargado encargada asistente analista arquitecto arquitecta secretario secretaria " +
        "tesorero tesorera presidente presidenta administrador administradora asesor asesora líder comité consejo delegado delegada " +
        "diretor diretora engenheiro engenheira desenvolvedor desenvolvedora designer coordenador coordenadora encarregado encarregada assistente arquiteto arquiteta secretário secretária tesoureiro tesoureira " +
        "administradora consultor consultora conselho comitê");

    public static readonly string[] JapaneseEndings =
        ["担当", "担当者", "責任者", "管理者", "リーダー", "リード", "マネージャー", "マネジャー", "エンジニア", "デザイナー", "ディレクター", "オーナー", "マスター", "部長", "課長", "係長", "室長", "代表", "委員", "委員会", "役員", "秘書", "アナリスト", "コーディネーター"];

    /// <summary>Words that end like an agent and are none.</summary>
    public static readonly HashSet<string> NoAgents = Set(
        "order number paper server folder newsletter letter summer winter quarter center centre chapter offer container cluster other over after under together transfer error sector vector behavior behaviour color colour docker filter " +
        "header footer layer matter power register router semester theater customer career answer trigger water weather corner border buffer computer printer tier river harbor harbour labor labour floor door flavor factor " +
        "user users calendar browser helper wrapper parser compiler debugger loader adapter reader pointer timer counter banner sticker poster flyer paper pier tower quay offer tender member monitor mirror indoor " +
        "outdoor major minor prior junior senior interior exterior superior former latter later better higher lower larger smaller greater newer older further never ever either neither whether rather cover dinner " +
        "handover rollover turnover makeover takeover changeover discover recover answer disaster list checklist wishlist shortlist blacklist playlist mailinglist exist persist assist resist twist");

    private static HashSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
