namespace Handbooks.Syntax.PartNameLists;

/// <summary>What Japanese pages call the parts of a role.</summary>
internal static class Japanese
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "責任", "責務", "責任範囲", "責任と権限", "役割と責任", "役割", "職務", "職務内容", "業務内容", "主な業務", "主な責務", "担当業務", "仕事内容", "タスク", "期待されること", "期待される役割", "やること",
            "ミッションと責務"]),
        (RolePart.Essential, [
            "必須要件", "応募資格 必須", "必須の経験", "必須条件", "必須スキル", "必須", "応募資格", "求めるスキル", "求める人物像", "求める経験", "要件", "資格", "スキル", "経験", "必要なスキル", "必要な経験"]),
        (RolePart.Desirable, [
            "歓迎要件", "応募資格 歓迎", "歓迎条件", "歓迎スキル", "歓迎", "望ましい経験", "望ましいスキル", "尚可", "あると望ましいスキル"]),
        (RolePart.Interactions, [
            "連携", "他の役割との関係", "関係者", "連携先", "他メンバーとの関わり", "他チームとの連携"]),
        (RolePart.Process, [
            "選考プロセス", "選考フロー", "採用プロセス", "面接プロセス", "応募方法"]),
        (RolePart.Metrics, [
            "指標", "成功指標", "評価指標", "成果指標", "評価基準"]),
        (RolePart.Areas, [
            "担当領域", "領域", "担当分野"]),
        (RolePart.Purpose, [
            "目的", "役割の目的", "ミッション", "概要"]),
    ];
}
