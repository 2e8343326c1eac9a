using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Bundle;

/// <summary>The linter of answers, run by node as the browser runs it, over sentences that ask who a person is and sentences that don't.</summary>
public sealed class LinterTests
{
    private static readonly JsonObject Sentences =
        JsonNode.Parse(File.ReadAllText(Repository.Path("tests", "Helpline.Tests", "Desk", "Bundle", "linter.sentences.json")))!.AsObject();

    public static TheoryData<string> Languages => ["kk", "ru", "ky", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_question_about_the_person_is_caught(string language)
    {
        var asked = Of(language, "asks");
        Assert.True(asked.Count >= 15);
        var found = await LintAsync(asked);
        Assert.Empty(asked.Where((_, i) => found[i].Length == 0));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_question_about_the_matter_is_let_pass(string language)
    {
        var harmless = Of(language, "harmless");
        Assert.True(harmless.Count >= 15);
        var found = await LintAsync(harmless);
        Assert.Empty(harmless.Where((_, i) => found[i].Length > 0).Select((text, _) => text));
    }

    [Fact]
    public async Task What_is_asked_for_is_named()
    {
        var found = await LintAsync(["Как вас зовут?", "Позвоните мне.", "Қайда жұмыс істейсіз?", "Дарегиңизди жазыңыз.", "Let's meet.", "Где вы живёте и как вас зовут?"]);
        Assert.Equal(["name", "phone", "workplace", "address", "meeting", "name address"], found);
    }

    [Fact]
    public async Task A_long_answer_is_linted_in_no_time()
    {
        var watch = Stopwatch.StartNew();
        await LintAsync([string.Concat(Enumerable.Repeat("напишите нам где вы были и что вы видели ", 100)), new string('а', 4000), string.Concat(Enumerable.Repeat("а ", 2000))]);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static List<string> Of(string language, string group) =>
        [.. Sentences[language]![group]!.AsArray().Select(s => s!.GetValue<string>())];

    /// <summary>The modules are copied under a name by which every node takes them for modules.</summary>
    private static async Task<string[]> LintAsync(IReadOnlyList<string> texts)
    {
        using var folder = ScratchFolder.OnDisk("linter");
        var bundle = Repository.Path("src", "Helpline", "Desk", "Bundle");
        foreach (var name in new[] { "linter", "linter-words" })
        {
            var code = await File.ReadAllTextAsync(Path.Combine(bundle, name + ".js"), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name + ".mjs"), code.Replace("./linter-words.js", "./linter-words.mjs", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "run.mjs"), Run, TestContext.Current.CancellationToken);
        using var node = Process.Start(new ProcessStartInfo(Needs.Node(), Path.Combine(folder.Path, "run.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(new JsonArray([.. texts.Select(t => JsonValue.Create(t))]).ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. JsonNode.Parse(await output)!.AsArray().Select(n => n!.GetValue<string>())];
    }

    private const string Run =
        """
        import { readFileSync } from 'node:fs';
        import { lint } from './linter.mjs';
        const texts = JSON.parse(readFileSync(0, 'utf8'));
        process.stdout.write(JSON.stringify(texts.map((text) => lint(text).join(' '))));
        """;
}
