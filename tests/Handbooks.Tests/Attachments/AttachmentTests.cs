using System.Text;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Syntax.Attachments;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Attachments;

/// <summary>Which files travel with a site, and what becomes of links to those that do not.</summary>
public sealed class AttachmentTests
{
    private const string Page = "<html><script>window.__x=1</script></html>";

    [Theory]
    [InlineData("a.html", Page)]
    [InlineData("a.HTM", Page)]
    [InlineData("a.shtml", Page)]
    [InlineData("a.xhtml", Page)]
    [InlineData("a.xht", "<html xmlns='http://www.w3.org/1999/xhtml'><script>1</script></html>")]
    [InlineData("a.hta", Page)]
    [InlineData("a.js", "alert(1)")]
    [InlineData("a.mjs", "alert(1)")]
    [InlineData("a.wasm", "\0asm")]
    [InlineData("a.swf", "FWS")]
    [InlineData("a.php", "<?php phpinfo();")]
    [InlineData("a.html.bak", Page)]
    [InlineData("a.html.en", Page)]
    [InlineData("a.html.gz", Page)]
    [InlineData("a.xml", "<html xmlns='http://www.w3.org/1999/xhtml'><script>1</script></html>")]
    [InlineData("a.xml", "<data><x:script xmlns:x='http://www.w3.org/1999/xhtml'>1</x:script></data>")]
    [InlineData("a.xml", "<?xml-stylesheet type='text/xsl' href='a.xsl'?><data/>")]
    [InlineData("a.xml", "<data><svg xmlns='http://www.w3.org/2000/svg' onload='1'/></data>")]
    [InlineData("a.xml", "<data><h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script><broken>")]
    [InlineData("a.xsl", "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>")]
    [InlineData("a.rdf", "<rdf xmlns:h='http://www.w3.org/1999/xhtml'><h:script/></rdf>")]
    [InlineData("a.mml", "<math xmlns='http://www.w3.org/1998/Math/MathML' href='javascript:1'/>")]
    [InlineData("a.kml", "<!DOCTYPE k [<!ENTITY s \"<s xmlns='http://www.w3.org/1999/xhtml'/>\">]><k>&s;</k>")]
    [InlineData("a", Page)]
    [InlineData("a.unknown", "  \n<!DOCTYPE html><title>x</title>")]
    [InlineData("a.unknown", "<script>1</script>")]
    [InlineData("a.xyz", "\uFEFF<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void What_a_browser_or_server_would_run_is_not_published(string name, string content)
    {
        var compilation = DrawingTests.Build(name, Encoding.UTF8.GetBytes(content));
        var found = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB3010" or "HB3002" or "HB3009" or "HB5116");
        Assert.Equal(("HB3010", "index.md:3:5"), (found.Id, found.Span.ToString()));
        Assert.Empty(DrawingTests.Published(compilation, name));
        foreach (var page in (string[])["team/index.html", "public/index.html"])
        {
            Assert.Contains("the file", compilation.Text(page), StringComparison.Ordinal);
            Assert.DoesNotContain("files/a", compilation.Text(page), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5001");
    }

    [Theory]
    [InlineData("a.xml", "<?xml version='1.0'?><data><x>1</x></data>")]
    [InlineData("a.drawio", "<mxfile><diagram>x</diagram></mxfile>")]
    [InlineData("a.gpx", "<gpx xmlns='http://www.topografix.com/GPX/1/1'/>")]
    [InlineData("a.unknown", "plain words <b>and</b> signs")]
    [InlineData("a.custom", "<settings><x/></settings>")]
    [InlineData("a.txt", "<script>shown as text</script>")]
    [InlineData("a.html.zip", "PK")]
    [InlineData("a.md5", "0123  a.html")]
    [InlineData("LICENSE", "Permission is hereby granted")]
    [InlineData("a.mht", "MIME-Version: 1.0")]
    [InlineData("a.py", "print(1)")]
    public void What_it_only_shows_or_saves_is_published(string name, string content)
    {
        var compilation = DrawingTests.Build(name, Encoding.UTF8.GetBytes(content));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB3010" or "HB5116");
        Assert.All(DrawingTests.Published(compilation, name), file => Assert.Equal(content, Encoding.UTF8.GetString(file)));
        Assert.Equal(2, DrawingTests.Published(compilation, name).Length);
    }

    [Fact]
    public void A_refused_file_is_reported_once_however_many_pages_link_to_it()
    {
        var compilation = Compile.Files(
            ("handbook.yml", "public: [\"**\"]\n"), ("index.md", "# Home\n\n[a](tool.html), [b](/tool.html), <a href=\"tool.html\">c</a>\n"),
            ("more.md", "# More\n\n[a](tool.html) ![x](bad.svg)\n\n[again](bad.svg)\n"),
            ("tool.html", Page), ("bad.svg", "<svg><"));
        Assert.Equal(["HB3010 index.md", "HB5116 bad.svg"],
            compilation.Diagnostics.Where(diagnostic => diagnostic.Id is "HB3010" or "HB5116")
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Span.Path}").Order());
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5001" or "HB3003");
    }

    [Fact]
    public void A_file_is_read_once_and_only_if_a_page_links_to_it()
    {
        var reads = new Dictionary<string, int>();
        SourceAsset Asset(string name, string text) => new(name, () =>
        {
            reads[name] = reads.GetValueOrDefault(name) + 1;
            return Encoding.UTF8.GetBytes(text);
        });
        var tree = SourceTree.Of(("handbook.yml", "public: [\"**\"]\n"), ("index.md", "# Home\n\n[a](a.svg) [a](a.txt)\n"),
            ("more.md", "# More\n\n[a](a.svg) [a](a.txt)\n"));
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>";
        HandbookCompiler.Compile(new(tree with { Assets = [Asset("a.svg", svg), Asset("a.txt", "x"), Asset("b.svg", svg)] }, []), new PlainTheme(),
            new CompilerOptions());
        Assert.Equal(new Dictionary<string, int> { ["a.svg"] = 1, ["a.txt"] = 1 }, reads);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_its_links_are_text()
    {
        var tree = SourceTree.Of(("index.md", "# Home\n\n[a](a.svg) and [b](b.txt)\n"));
        var compilation = HandbookCompiler.Compile(new(tree with
        {
            Assets = [new("a.svg", () => throw new IOException("no")),
            new("b.txt", () => throw new UnauthorizedAccessException("no"))]
        }, []), new PlainTheme(), new CompilerOptions());
        Assert.Equal(["a.svg", "b.txt"], compilation.Diagnostics.Where(diagnostic => diagnostic.Id == "HB0001")
            .Select(diagnostic => diagnostic.Span.Path));
        Assert.True(compilation.HasErrors);
    }

    [Fact]
    public void A_large_file_is_copied_and_never_held_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        var size = TestSize.Of(24 << 20, 300 << 20);
        var input = Directory.CreateDirectory(Path.Combine(folder.Path, "in")).FullName;
        File.WriteAllText(Path.Combine(input, "index.md"), "# Home\n\n[big](big.bin)\n");
        using (var big = File.Create(Path.Combine(input, "big.bin")))
        {
            var block = new byte[1 << 20];
            for (var i = 0; i < size >> 20; i++)
            {
                block.AsSpan().Fill((byte)i);
                big.Write(block);
            }
        }
        var compilation = HandbookCompiler.Compile(SourceReader.Read(input), new PlainTheme(), new CompilerOptions());
        var output = Path.Combine(folder.Path, "out");
        SitePublisher.Publish(output, compilation.Files);
        Assert.True(compilation.Files.Single(file => file.Path == "team/files/big.bin").IsStreamed);
        Assert.Equal(File.ReadAllBytes(Path.Combine(input, "big.bin")), File.ReadAllBytes(Path.Combine(output, "team/files/big.bin")));
        Assert.Equal(0, SitePublisher.Publish(output, compilation.Files).Updated);
    }

    [Fact]
    public void A_file_that_changes_after_it_was_looked_at_is_not_published()
    {
        var bytes = new byte[5 << 20];
        var attachment = new Attachment(new SourceAsset("a.bin", () => bytes) { Length = () => bytes.Length, Open = () => new MemoryStream(bytes) });
        Assert.True(attachment.IsStreamed);
        Assert.Equal(bytes.Length, attachment.Length);
        using (var same = attachment.Open())
            same.CopyTo(Stream.Null);
        bytes[77] = 1;
        using var changed = attachment.Open();
        Assert.Contains("was changed", Assert.Throws<IOException>(() => changed.CopyTo(Stream.Null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_published_and_reported_as_unsearched()
    {
        var tree = SourceTree.Of(("handbook.yml", "public: [\"**\"]\n"), ("index.md", "# Home\n\n[a](a.bin)\n"));
        var size = (32L << 20) + 1;
        var asset = new SourceAsset("a.bin", () => throw new IOException("read as a whole")) { Length = () => size, Open = () => new Zeros(size) };
        var compilation = HandbookCompiler.Compile(new(tree with { Assets = [asset] }, []), new PlainTheme(), new CompilerOptions
        {
            PublicOnly = true,
        });
        var found = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5111");
        Assert.Contains("33,554,433 bytes", found.Message, StringComparison.Ordinal);
        Assert.Contains(compilation.Files, file => file.Path == "public/files/a.bin" && file.IsStreamed);
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _at);
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
