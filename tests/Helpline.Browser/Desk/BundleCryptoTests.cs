using System.Text.Json.Nodes;
using Helpline.Sealing;
using Helpline.Tests.Desk;
using Helpline.Tests.Sealing;
using Microsoft.Playwright;

namespace Helpline.Browser.Desk;

/// <summary>The bundle's own code, as served, against the vectors that C# made; and what it makes, opened in C#.</summary>
public sealed class BundleCryptoTests
{
    private const string Held =
        "const held = { agency: 'test-agency', root: v.keys.root.jwk, certificates: Object.values(v.statements), wrapped: [v.wrapped.encryption, v.wrapped.answers] };";

    [Fact]
    public async Task The_browser_unwraps_the_keys_and_opens_the_tip_of_the_vectors()
    {
        var fields = await RunAsync(
            """
            const keys = await unlock(held, v.wrapped.passphrase, '2026-01-15');
            return (await openTip(v.tip.jwe, keys.open)).fields;
            """);
        Assert.Equal(Vectors.Fields, fields.AsObject().Select(f => KeyValuePair.Create(f.Key, f.Value!.GetValue<string>())));
    }

    [Fact]
    public async Task What_the_browser_signs_and_seals_the_receipt_opens_and_verifies()
    {
        var answer = await RunAsync(
            """
            const keys = await unlock(held, v.wrapped.passphrase, '2026-01-15');
            const jws = await sign('helpline-answer+jwt', keys.answers.kid, { tip: v.answer.tip, text: 'Рақмет! \u{1F198}', day: '2026-01-15' }, keys.answers.key);
            return await sealAnswer(jws, v.answerKey.jwk);
            """);
        var committed = Vectors.Committed!;
        using var key = AnswerKeys.Unwrap(Vectors.Text(committed["answerKey"]!["wrappedPrivate"]), Vectors.Bytes(committed["receipt"]!["answerWrap"]));
        var (jws, fault) = AnswerSeal.Open(answer.GetValue<string>(), key!);
        Assert.Equal(SealFault.None, fault);
        var (statement, verdict) = AnswerSeal.Verify(jws!, TestKeys.AnswersStatement);
        Assert.Equal(SealFault.None, verdict);
        Assert.Equal("Рақмет! 🆘", statement!.Text);
        Assert.Equal(Vectors.TipId, statement.TipId);
    }

    [Theory]
    [InlineData("await unlock(held, '1111 1111 1111 1111 1111 1111', '2026-01-15');", "WrongPassphrase")]
    [InlineData("held.root = v.keys.server.jwk; await unlock(held, v.wrapped.passphrase, '2026-01-15');", "Untrusted")]
    [InlineData("held.agency = 'another'; await unlock(held, v.wrapped.passphrase, '2026-01-15');", "Untrusted")]
    [InlineData("held.certificates.pop(); await unlock(held, v.wrapped.passphrase, '2026-01-15');", "Untrusted")]
    [InlineData("held.wrapped[0].iterations = 1; await unlock(held, v.wrapped.passphrase, '2026-01-15');", "Untrusted")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.header.zip = 'DEF'; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.header.alg = 'RSA1_5'; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.recipients = []; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.aad = 'e30'; await openTip(v.tip.jwe, k.open);", "OperationError")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); await crypto.subtle.exportKey('pkcs8', k.answers.key);", "InvalidAccessError")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); await crypto.subtle.exportKey('pkcs8', [...k.open.values()][0]);", "InvalidAccessError")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.protected = 'eyJlbmMiOiJBMjU2R0NNIiB9'; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.iv += 'AAAA'; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.tag = ''; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("const k = await unlock(held, v.wrapped.passphrase, '2026-01-15'); v.tip.jwe.encrypted_key = 'AAAA'; await openTip(v.tip.jwe, k.open);", "Unreadable")]
    [InlineData("(await import('/base64.js')).decode('AB');", "Error")]
    public async Task What_is_wrong_is_refused_and_no_key_comes_out(string code, string fault) => Assert.Equal(
        fault,
        (await RunAsync($"try {{ {code} return 'nothing'; }} catch (e) {{ return e instanceof DOMException ? e.name : e.constructor.name; }}")).GetValue<string>());

    private static async Task<JsonNode> RunAsync(string code)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var (page, _) = await chromium.VisitAsync();
        await page.GotoAsync(house.Opener.ToString());
        var given = await page.EvaluateAsync<string>(
            $$"""
            async (vectors) => {
              const v = JSON.parse(vectors);
              const [{ unlock }, { openTip, sealAnswer }, { sign }] = await Promise.all([import('/keys.js'), import('/jwe.js'), import('/jws.js')]);
              {{Held}}
              const run = async () => { {{code}} };
              return JSON.stringify(await run());
            }
            """,
            Vectors.Committed!.ToJsonString());
        return JsonNode.Parse(given)!;
    }
}
