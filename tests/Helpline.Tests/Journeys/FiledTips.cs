using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>
/// What must hold of all that people filed, whatever happened meanwhile: each tip reached the desk once under its own id, with each
/// message told once; each receipt opens; nothing is kept that nobody filed.
/// </summary>
internal sealed class FiledTips(RunningHelpline helpline, DeskOfficer officer, IReadOnlyCollection<(string Words, string Receipt)> filed)
{
    /// <returns>The tips as the desk opened them.</returns>
    internal async Task<IReadOnlyList<OpenedTip>> AssertAsync()
    {
        var tips = await AllAsync();
        AssertEachOnce(tips);
        await AssertReceiptsOpenAsync();
        AssertNoneWithoutOwner();
        return tips;
    }

    private void AssertEachOnce(IReadOnlyList<OpenedTip> tips)
    {
        Assert.Equal(tips.Count, tips.Select(tip => tip.Delivery).Distinct().Count());
        foreach (var told in filed)
        {
            var tip = Assert.Single(tips, tip => tip.Parts[0]["what"].Contains(told.Words, StringComparison.Ordinal));
            Assert.Equal(told.Words, tip.Parts[0]["where"]);
            Assert.Equal(2, tip.Parts[0]["what"].Split(told.Words).Length - 1);
            Assert.Single(tip.Parts);
        }

        Assert.Equal(filed.Count, tips.Count);
    }

    private async Task AssertReceiptsOpenAsync()
    {
        Assert.Equal(filed.Count, filed.Select(told => told.Receipt).Distinct().Count());
        var missing = DialogWords.Of("receipt", "missing", "ru").Split('\n')[0];
        foreach (var told in filed)
        {
            using var person = new ChatPerson(helpline.Chat);
            await new Story("ru").GreetAsync(person);
            await Story.LookAsync(person, told.Receipt);
            Assert.DoesNotContain(missing, person.Said, StringComparison.Ordinal);
            Assert.True(person.Offers("add"), person.Said);
        }
    }

    private void AssertNoneWithoutOwner() => Assert.Equal(filed.Count, helpline.TipRows("tips").Count + helpline.TipRows("held").Count);

    private async Task<IReadOnlyList<OpenedTip>> AllAsync()
    {
        IReadOnlyList<string> deliveries = [];
        for (var attempt = 0; attempt < 60 && deliveries.Count < filed.Count; attempt++)
        {
            await Task.Delay(500);
            deliveries = await officer.ListAsync();
        }

        // Whatever came twice would come by now.
        await Task.Delay(2500);
        var tips = new List<OpenedTip>();
        foreach (var delivery in await officer.ListAsync())
        {
            tips.Add(await officer.ReadAsync(delivery));
        }

        return tips;
    }
}
