namespace Handbooks.Tests.PublicSite;

/// <summary>Whoever is not public is named nowhere on the public site, however a writer names people.</summary>
public sealed class PeopleTests
{
    [Theory]
    [InlineData("Marisol", "Ask Marisol about it.")]
    [InlineData("Marisol", "Marisol decides.")]
    [InlineData("Marisol", "This is marisol's list.")]
    [InlineData("Thandiwe", "See THANDIWE.")]
    [InlineData("王小明", "请联系王小明。")]
    [InlineData("王伟", "负责人是王伟，请联系他。")]
    [InlineData("김민수", "담당자는 김민수입니다.")]
    [InlineData("김민수", "김민수님에게 물어보세요.")]
    [InlineData("이수", "이수는 여기에 없습니다.")]
    [InlineData("김민수", "\u1100\u1175\u11B7\u1106\u1175\u11AB\u1109\u116E")]
    [InlineData("山田太郎", "担当は山田太郎さんです。")]
    [InlineData("山田 太郎", "担当は山田太郎です。")]
    [InlineData("さくら", "担当はさくらです。")]
    [InlineData("サム・リバース", "担当はサムリバースです。")]
    [InlineData("山田太郎さん", "担当は山田太郎です。")]
    [InlineData("王小明先生", "请联系王小明。")]
    [InlineData("김민수 팀장님", "김민수가 합니다.")]
    [InlineData("Sam Rivers (she/her)", "Ask Sam Rivers.")]
    [InlineData("Sam Rivers [QA]", "Ask Sam Rivers.")]
    [InlineData("Sam Rivers – QA, Berlin", "Ask Sam Rivers.")]
    [InlineData("Sam Rivers, she/her", "Ask Sam Rivers.")]
    [InlineData("Sam Rivers, PhD", "Ask Sam Rivers.")]
    [InlineData("Dr. Sam Rivers", "Ask Sam Rivers.")]
    [InlineData("Prof. Dr. Sam Rivers", "Ask sam rivers.")]
    [InlineData("Herr Sam Rivers", "Ask Sam Rivers.")]
    [InlineData("Sra. Ana Belén Ruiz", "Ask Ana Belen Ruiz.")]
    [InlineData("Mme Claire Dubois", "Claire Dubois")]
    [InlineData("Sam Rivers", "Ask Dr. Sam Rivers (they/them).")]
    [InlineData("Rivers, Sam", "Ask Sam Rivers.")]
    [InlineData("Sam Rivers", "Listed: Rivers, Sam")]
    [InlineData("Sam J. Rivers", "Ask Sam Rivers.")]
    [InlineData("Robert \"Bobby\" Rivers", "Ask Robert Rivers.")]
    [InlineData("Łukasz Zieliński", "Ask Lukasz Zielinski.")]
    [InlineData("Lukasz Zielinski", "Ask Łukasz Zieliński.")]
    [InlineData("Đặng Thị Hoa", "Ask Dang Thi Hoa.")]
    [InlineData("Dang Thi Hoa", "Ask Đặng Thị Hoa.")]
    [InlineData("Søren Ågård", "Ask Soren Agard.")]
    [InlineData("Søren Ågård", "Ask Soeren Aagaard.")]
    [InlineData("Jörg Müller", "Ask Joerg Mueller.")]
    [InlineData("Joerg Mueller", "Ask Jörg Müller.")]
    [InlineData("Jana Groß", "Ask Jana Gross.")]
    [InlineData("Jana Gross", "Ask JANA GROẞ.")]
    [InlineData("İsmail Işık", "Ask Ismail Isik.")]
    [InlineData("Ismail Isik", "Ask İSMAİL IŞIK.")]
    [InlineData("Guðrún Þórsdóttir", "Ask Gudrun Thorsdottir.")]
    [InlineData("Ægir Bjørnsson", "Ask Aegir Bjornsson.")]
    [InlineData("أحمد المنصور", "اسألوا أحمد المنصور.")]
    [InlineData("أحمد المنصور", "كتاب لأحمد المنصور")]
    [InlineData("נועה לוי", "שאלו את נועה לוי.")]
    [InlineData("נועה לוי", "דברו עם ולנועה לוי.")]
    [InlineData("สมชาย ใจดี", "ติดต่อคุณสมชายใจดีได้เลย")]
    [InlineData("Νίκος Παπαδόπουλος", "Ρωτήστε τον ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ.")]
    [InlineData("Ольга Новикова", "Спросите: ОЛЬГА НОВИКОВА.")]
    [InlineData("გიორგი ბერიძე", "ჰკითხეთ გიორგი ბერიძე")]
    [InlineData("አበበ በቀለ", "አቶ አበበ በቀለ")]
    [InlineData("प्रिया शर्मा", "श्रीमती प्रिया शर्मा से पूछें।")]
    [InlineData("Dr. med. Uwe Lang", "Ask Uwe Lang.")]
    [InlineData("Dipl.-Ing. Rolf Hagen", "Ask Rolf Hagen.")]
    [InlineData("Prof. Dr. Dr. h.c. Ina Holm", "Ask Ina Holm.")]
    [InlineData("Dr. Ina Mia Holm", "Ask Mia Holm.")]
    [InlineData("Uma Dey she/her", "Ask Uma Dey.")]
    [InlineData("Lia Brand née Horn", "Ask Lia Brand.")]
    [InlineData("Lia Brand geb. Horn", "Ask Lia Brand.")]
    [InlineData("Lia Brand, born Horn", "Ask Lia Brand.")]
    [InlineData("Kai née Holt Brun", "Ask Kai Brun.")]
    [InlineData("Sam Noon and Tim Dusk", "Ask Tim Dusk.")]
    [InlineData("Sam Noon and Tim Dusk", "Ask Sam Noon.")]
    [InlineData("Sam Day & Tim Night", "Ask Tim Night.")]
    [InlineData("Ada Brun und Kim Dorn", "Ask Kim Dorn.")]
    [InlineData("Ada Brun et Kim Dorn", "Ask Ada Brun.")]
    [InlineData("Ada Brun y Kim Dorn", "Ask Kim Dorn.")]
    [InlineData("leo.ponds@example.org", "Ask leo.ponds about it.")]
    [InlineData("leo.ponds@example.org", "Ask Leo Ponds.")]
    [InlineData("[Leo Dunes](https://e.org)", "Ask Leo Dunes.")]
    [InlineData("Leo <leo.ponds@example.org>", "Ask Leo Ponds.")]
    [InlineData("Dr. med. Uwe Lang she/her  and  Prof. Lia Brand née Horn", "Ask Lia Brand.")]
    [InlineData("Dr. med. Uwe Lang  she/her and Prof. Lia Brand née Horn", "Ask Uwe Lang.")]
    [InlineData("J.T. Wester", "Ask JT Wester.")]
    [InlineData("J.T. Wester", "Ask J. T. Wester.")]
    [InlineData("J. T. Wester", "Ask JT Wester.")]
    public void Who_is_not_public_is_found(string name, string text) => Assert.Equal("stopped", Gate.Person(name, text).Verdict());

    [Theory]
    [InlineData("Grace", "We give a grace period.", "silent")]
    [InlineData("Will", "We will decide. Will you?", "silent")]
    [InlineData("Hope", "We hope so.", "silent")]
    [InlineData("Mark", "Please ask Mark about it.", "told")]
    [InlineData("Rose (she/her)", "Please ask Rose about it, and water the rose.", "told")]
    [InlineData("Dr. Grace", "Please ask Grace about it.", "told")]
    [InlineData("李", "请联系李。", "told")]
    [InlineData("Quality and Product Design", "We do product design.", "silent")]
    [InlineData("product.design@example.org", "We do product design.", "silent")]
    [InlineData("Sam Rivers and Tim", "Ask Tim and Sam.", "silent")]
    [InlineData("Max", "Words.", "silent")]
    [InlineData("Marisol", "Words.", "silent")]
    [InlineData("Sam Rivers", "Samuel Rivers. Sam and rivers. Sam.", "silent")]
    [InlineData("이수", "이 과정을 이수하면 됩니다. 어이수는 아닙니다.", "silent")]
    [InlineData("كمال", "هذا مال كثير", "silent")]
    public void A_word_is_no_name_where_it_is_a_word(string name, string text, string verdict) =>
        Assert.Equal(verdict, Gate.Person(name, text).Verdict());

    /// <summary>What the public site says of itself is no person's name.</summary>
    [Theory]
    [InlineData("Zephyrine", "---\nrole: Zephyrine\nvisibility: public\n---\n\n## Responsibilities\n\n- Sail\n")]
    [InlineData("Zephyrine", "---\ntitle: Zephyrine\nvisibility: public\n---\n\nZephyrine is our product.\n")]
    public void What_a_public_thing_is_called_is_no_name(string name, string page) =>
        Assert.Equal("silent", Gate.Build(("people.yml", $"- {{name: {name}, roles: [keeper]}}\n"), ("shown.md", page)).Verdict());

    [Fact]
    public void A_first_name_within_the_name_of_somebody_public_is_theirs()
    {
        const string people = "- {name: Marisol, roles: [keeper]}\n- {name: Marisol Vega, roles: [keeper], visibility: public}\n";
        const string keeper = "---\nrole: Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Keep\n";
        Assert.False(Gate.Build(("people.yml", people), ("keeper.md", keeper)).HasLeak);
        Assert.True(Gate.Build(("people.yml", people), ("keeper.md", keeper + "- Ask Marisol\n")).HasLeak);
    }

    /// <summary>An attribute of the theme's is called so, too.</summary>
    [Theory]
    [InlineData("Viewbox", "Ask Viewbox.", true)]
    [InlineData("Viewbox", "Words.", false)]
    [InlineData("Href", "Words.", false)]
    public void What_the_theme_calls_its_own_is_found_in_text_alone(string name, string text, bool isFound) =>
        Assert.Equal(isFound, Gate.Person(name, text).HasLeak);
}
