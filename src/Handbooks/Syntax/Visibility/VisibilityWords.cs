namespace Handbooks.Syntax.Visibility;

/// <summary>
/// The words of <see cref="VisibilityKey"/> and of their values, in lower case without accents, spaces, hyphens and underscores:
/// those of this tool, of Hugo, Jekyll, Eleventy, Docusaurus, Astro, GitBook, Obsidian, Ghost and WordPress, and what people
/// guess, in several languages.
/// </summary>
internal static class VisibilityWords
{
    private static readonly Dictionary<string, VisibilityKey> Keys = Table(
        (VisibilityKey.Visibility, "visibility visibilitylevel visibilite visibilidad visibilidade visibilita sichtbarkeit zichtbaarheid synlighet "
            + "synlighed widocznosc viditelnost nakyvyys vidimost gorunurluk видимость видимост видимість ορατοτητα 可见性 可視性 可見性 公開範囲 公开范围 公開設定 "
            + "閲覧範囲 공개범위 공개여부 الظهور נראות"),
        (VisibilityKey.Public, "public publicpage publicly offentlich publik publique publico pubblico publiczny openbaar offentlig публично "
            + "публичный 公開 公开 공개 عام"),
        (VisibilityKey.Audience, "audience audiences access accesslevel accesscontrol accessibleto accessibleby accessrights classification "
            + "securityclassification dataclassification informationclassification classificationlevel "
            + "sensitivity sensitivitylabel sensitivitylevel confidentiality confidentialitylevel privacy privacylevel protection protectionlevel "
            + "securitylevel securitylabel securityclearance clearance tlp permission permissions viewpermission readpermission "
            + "scope vis share acl groups group for readers viewers visibleto visiblefor showto shownto sharedwith sharewith sharing distribution "
            + "distributionlist restrictedto limitedto readableby viewableby allowedusers allowedgroups allowedroles allowedreaders requiredrole "
            + "exposure "
            + "zielgruppe leserkreis zugriff vertraulichkeit klassifizierung publiccible acces confidentialite audiencia acceso confidencialidad "
            + "clasificacion acesso classificacao accesso riservatezza toegang doelgroep vertrouwelijkheid dostep poufnosc доступ аудитория "
            + "конфиденциальность 閲覧者 机密性 機密性 対象者 访问权限 접근권한"),
        (VisibilityKey.Shown, "visible published publish publishable released listed shown show indexed index indexable searchable export exported "
            + "sichtbar veroffentlicht publie publicado pubblicato gepubliceerd zichtbaar publicerad publiceret julkaistu opublikowane "
            + "опубликовано 发布 発行 公開済み 게시"),
        (VisibilityKey.KeptBack, "private internal internalonly restricted confidential secret sensitive classified hidden unlisted draft "
            + "unpublished unpublish nopublish dontpublish donotpublish noindex norobotsindex norobots archived exclude excluded excludefromsite "
            + "excludefrompublic "
            + "headless needtoknow loginrequired requireslogin requirelogin authrequired requiresauth eleventyexcludefromcollections protected "
            + "password passwordprotected membersonly teamonly staffonly employeesonly wip underembargo embargoed nda nonpublic notpublic deleted "
            + "trashed skip ignore ignored disabled "
            + "intern privat vertraulich geheim entwurf prive interne confidentiel brouillon privado interno confidencial borrador oculto rascunho "
            + "privato riservato bozza vertrouwelijk concept poufne szkic utkast hemlig luottamuksellinen luonnos "
            + "приватный внутренний черновик конфиденциально секретно 内部 社内 社外秘 機密 秘密 下書き 非公開 私有 草稿 保密 私密 비공개 내부 초안 대외비 سري مسودة פנימי טיוטה"),
        (VisibilityKey.Status, "tags tag categories labels status state stage poststatus pagestatus docstatus documentstatus publicationstatus "
            + "publishstatus publishingstatus publicationstate workflow workflowstate reviewstatus reviewstate lifecycle zustand statut estado "
            + "stato статус 状态 ステータス 상태"),
        (VisibilityKey.NotBefore, "publishdate pubdate publishon publishat publishedon publishedat publishfrom publishafter publishtime "
            + "publicationdate release releasedate releaseon releaseat golive golivedate availablefrom availableon visiblefrom visibleafter "
            + "showfrom startdate "
            + "embargo embargodate embargountil embargoeduntil embargoends holduntil notbefore scheduled scheduledat scheduledfor scheduledate "
            + "veroffentlichungsdatum sperrfrist datepublication fechapublicacion"),
        (VisibilityKey.Date, "date datum fecha data дата 日期 日付"),
        (VisibilityKey.NotAfter, "expirydate expires expiry expireson expiresat expirationdate expiration expire expireat unpublishdate "
            + "unpublishon unpublishat publishuntil publishto visibleuntil visibleto showuntil enddate availableuntil notafter validuntil sunset "
            + "ablaufdatum"),
        (VisibilityKey.Rendered, "render rendered output list build permalink outputs pagelist"),
        (VisibilityKey.Robots, "robots googlebot robotsmeta metarobots robotstag xrobotstag"));

    /// <summary>Words that leave no doubt: what they are said of is not for everybody.</summary>
    private static readonly HashSet<string> Narrow = Set(
        "internal internalonly internally private confidential confidentially restricted secret topsecret sensitive classified hidden unlisted "
            + "unpublished nonpublic notpublic undisclosed draft embargo embargoed protected limited personal inhouse proprietary noindex nobody "
            + "noone none never closed "
        + "membersonly teamonly staffonly employeesonly authenticated authenticatedonly loggedin invited invitationonly inviteonly nda red amber "
        + "amber+strict "
        + "intern interner interne internes internen privat private privater vertraulich geheim eingeschrankt niemand entwurf prive privee "
        + "internes confidentiel confidentielle restreint secrete interno interna privado privada confidencial restringido restrito oculto secreto "
        + "privato privata riservato riservata nascosto vertrouwelijk besloten prywatny prywatne wewnetrzny wewnetrzne poufne tajne hemlig "
        + "konfidentiell sisainen luottamuksellinen neverejny interni soukrome dahili gizli ozel "
        + "внутренний внутренняя внутреннее внутри приватный приватная частный конфиденциально секретно черновик εσωτερικο ιδιωτικο "
        + "内部 内部用 内部使用 内部资料 私有 私密 私人 保密 机密 草稿 社内 社内限定 社内のみ 社外秘 非公開 非公开 不公开 機密 秘密 下書き 限定 関係者限り 비공개 내부 내부용 대외비 사내 داخلي خاص سري פנימי פרטי סודי");

    /// <summary>Words for people who are not everybody; they count where a value has nothing else.</summary>
    private static readonly HashSet<string> Insiders = Set(
        "team teams staff employee employees members member company us ourselves org organisation organization workspace admin admins "
            + "administrators owner owners management managers leadership board hr legal finance author authors editors colleagues core coreteam "
            + "self me mitarbeiter team personal equipe equipo squadra 社員 员工 직원");

    private static readonly HashSet<string> Fillers = Set("only the our of and or & + for use to is are please strictly company own all nur "
        + "seulement solo");

    private static readonly HashSet<string> No = Set(
        "false no off 0 n f never none not nope disabled disable nil nein non nao nie nej nee ei нет ні 否 不 没有 いいえ 아니오 아니요 لا לא falsch faux falso "
            + "hayir ne");

    private static readonly HashSet<string> Yes = Set(
        "true yes on 1 y t x always yep ok enabled enable ja oui si sim tak da да так 是 はい 예 네 نعم כן wahr vrai vero verdadero evet ano kylla");

    private static readonly HashSet<string> KeptStates = Set(
        "private draft internal hidden unpublished confidential restricted embargo embargoed secret unlisted wip pending scheduled future trash "
            + "trashed archived deleted inreview unapproved notapproved unreviewed notreviewed notready rejected notpublished nonpublic notpublic "
            + "autodraft offline "
        + "entwurf privat intern vertraulich brouillon prive borrador privado rascunho bozza privato utkast szkic черновик 草稿 下書き 非公開 私密 초안 비공개");

    private static readonly HashSet<string> Everybody = Set("public open everyone everybody anyone all world internet offentlich publique publico "
        + "pubblico openbaar 公開 公开");

    /// <summary>Whole lines that say it without a key: "For internal use only".</summary>
    private static readonly HashSet<string> Banners = Set(
        "internal internalonly internaluse internaluseonly forinternaluse forinternaluseonly internaldocument internalpage strictlyinternal "
            + "companyinternal private privateandconfidential strictlyprivate confidential strictlyconfidential companyconfidential "
        + "commercialinconfidence inconfidence restricted secret topsecret donotpublish donotdistribute donotshare dontpublish notpublic nonpublic "
        + "notforpublication notfordistribution notforpublicrelease notforexternaluse notforpublicdistribution unpublished teamonly staffonly "
        + "employeesonly membersonly teaminternal intern nurintern nurfurdeninternengebrauch nurzuminternengebrauch internergebrauch vertraulich "
        + "strengvertraulich nichtveroffentlichen nichtzurveroffentlichung nichtzurveroffentlichungbestimmt nichtoffentlich interne usageinterne "
        + "confidentiel nepaspublier usointerno confidencial riservato 内部资料 内部文件 社外秘 非公開 機密 保密 대외비 비공개 tlpred tlpamber");

    public static VisibilityKey Key(ReadOnlySpan<char> compact) =>
        Keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(compact, out var key) ? key : VisibilityKey.None;

    /// <summary>Keys that other things are called by, too: only a plain "yes" under them is a claim.</summary>
    private static readonly HashSet<string> Doubtful = Set("archived exclude excluded protected deleted trashed skip ignore ignored disabled "
        + "concept interne intern classified");

    /// <summary>Of the words for a state those that no role and no roadmap item has as its own.</summary>
    private static readonly HashSet<string> Secret = Set("private internal internalonly confidential restricted secret hidden unpublished unlisted "
        + "nonpublic notpublic embargoed vertraulich privat intern confidentiel");

    /// <summary>Keys that in a text begin a sentence about something else: they count in front matter and in data.</summary>
    private static readonly HashSet<string> KeysInDataOnly = Set("scope vis share acl groups group for release headless");

    /// <summary>Of a classification: what the word says depends on its key alone.</summary>
    private static readonly HashSet<string> HighLevels = Set("high veryhigh highest strict critical elevated hoch elevee alta");

    public static bool IsForDataOnly(string key) => KeysInDataOnly.Contains(key);

    public static bool IsHighLevel(string word) => HighLevels.Contains(word);

    public static bool IsSecret(string word) => Secret.Contains(word);

    public static bool IsDoubtful(string key) => Doubtful.Contains(key);

    public static bool IsNarrow(string word) => Narrow.Contains(word);

    public static bool IsInsider(string word) => Insiders.Contains(word);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    public static bool IsNo(string word) => No.Contains(word);

    public static bool IsYes(string word) => Yes.Contains(word);

    public static bool IsKeptState(string word) => KeptStates.Contains(word);

    public static bool IsEverybody(string word) => Everybody.Contains(word);

    public static bool IsBanner(string compact) => Banners.Contains(compact);

    private static Dictionary<string, VisibilityKey> Table(params ReadOnlySpan<(VisibilityKey Key, string Words)> rows)
    {
        var table = new Dictionary<string, VisibilityKey>(StringComparer.Ordinal);
        foreach (var (key, words) in rows)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table.TryAdd(word, key);
        }
        return table;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
