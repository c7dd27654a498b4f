using Handbooks.Rendering.Gate;

namespace Handbooks.Tests.PublicSite;

/// <summary>What people are addressed by is no part of the name that the gate looks for.</summary>
public sealed class HonorificTests
{
    private const string Before =
        "dr prof professor doctor mr mrs ms mx miss sir dame lady lord rev hon st capt eng ing mag dipl phd msc bsc md mba jr sr esq herr herrn "
            + "frau m mme mlle monsieur madame maître me sra srta señor señora don doña "
        + "dott dottssa sig sigra signor signora dhr mevr drs ir pan pani hr fru sayın bay bayan ông bà anh chị г-н г-жа господин госпожа др д-р "
            + "проф пан пані κ κος κα δρ καθ "
        + "السيد السيدة الدكتور الدكتورة د أ م مر מר גב גברת דר פרופ श्री श्रीमती सुश्री डॉ ბატონი ქალბატონი ბნ ქნ አቶ ወይዘሮ ወሮ ወይዘሪት ዶር";

    private const string After = "bey hanım efendi जी phd md jr sr esq mba msc bsc ma ba ii iii frs obe cbe";

    private const string JoinedAfter = "さん さま 様 氏 君 くん ちゃん 先生 殿 博士 教授 部長 課長 社長 女士 小姐 老师 老師 总 經理 经理 선생님 교수님 박사님 님 씨 선생 교수 박사 대리 과장 부장 팀장 대표 이사";

    private const string JoinedBefore = "คุณ นางสาว นาย นาง ดร.";

    [Fact]
    public void It_is_taken_from_before_a_name() => Assert.All(Before.Split(' '), word =>
    {
        Assert.Equal("Sam Rivers", PersonName.Bare($"{word} Sam Rivers"));
        Assert.Equal("Sam Rivers", PersonName.Bare($"{word}. Sam Rivers"));
    });

    [Fact]
    public void It_is_taken_from_behind_a_name() => Assert.All(After.Split(' '), word =>
    {
        Assert.Equal("Sam Rivers", PersonName.Bare($"Sam Rivers {word}"));
        Assert.Equal("Sam Rivers", PersonName.Bare($"Sam Rivers, {word}"));
    });

    [Fact]
    public void So_it_is_where_it_is_written_without_a_space()
    {
        Assert.All(JoinedAfter.Split(' '), word => Assert.Equal("山田太郎", PersonName.Bare("山田太郎" + word)));
        Assert.All(JoinedBefore.Split(' '), word => Assert.Equal("สมชาย", PersonName.Bare(word + "สมชาย")));
    }

    /// <summary>Two letters are a name of their own, and so is a word that only begins or ends like a title.</summary>
    [Theory]
    [InlineData("Sam Rivers")]
    [InlineData("Drew Rivers")]
    [InlineData("Sam Marian")]
    [InlineData("Doctor")]
    [InlineData("李君")]
    public void What_is_a_name_stays(string name) => Assert.Equal(name, PersonName.Bare(name));
}
