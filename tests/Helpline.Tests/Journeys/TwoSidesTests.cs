using Helpline.Tests.Journeys.Recording;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys;

/// <summary>
/// A recorder inside SQLite listens to the real process through whole journeys, at the web chat and over Telegram with photos: no connection ever reached both sides, so no
/// transaction could. The controls: <see cref="SqliteRecorderTests"/>.
/// </summary>
public sealed class TwoSidesTests
{
    [Fact]
    public async Task No_transaction_touches_both_sides()
    {
        using var folder = ScratchFolder.OnDisk("two-sides");
        var file = Path.Combine(folder.Path, "recording.jsonl");
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(
            fake.Address,
            webhook: false,
            ("Forwarding__Hold", "00:00:01"),
            ("DOTNET_STARTUP_HOOKS", typeof(SqliteRecorder).Assembly.Location),
            (SqliteRecorder.FileSetting, file));
        using var officer = await DeskOfficer.SignInAsync(helpline, SystemFile.Police);

        using (var visitor = new ChatPerson(helpline.Chat))
        {
            await LiveAsync(visitor, officer, () => Task.CompletedTask);
        }

        using var citizen = new TelegramPerson(fake);
        await LiveAsync(citizen, officer, () => citizen.SendAlbumAsync([SamplePhoto.Make("one"), SamplePhoto.Make("two")]));
        await citizen.TypeAsync("/forget");
        await citizen.PressAsync("erase");

        var recording = Recording.Recording.Read(file);
        Assert.Contains(recording.On("talks.db"), s => s.Sql.Contains("INSERT INTO sessions", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("tips.db"), s => s.Sql.Contains("\"held\"", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("tips.db"), s => s.Sql.Contains("\"deliveries\"", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("talks.db"), s => s.Sql.Contains("INSERT INTO drafts", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("talks.db"), s => s.Sql.Contains("DELETE FROM drafts", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("tips.db"), s => s.Sql.Contains("\"attachments\"", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(recording.On("shred.db"));
        Assert.Empty(recording.Crossings());
        Assert.DoesNotContain(recording.On("talks.db"), s => s.Sql.Contains("\"tips\"", StringComparison.Ordinal) || s.Sql.Contains("\"held\"", StringComparison.Ordinal) || s.Sql.Contains("attachments", StringComparison.Ordinal));
        Assert.DoesNotContain(recording.On("tips.db"), s => s.Sql.Contains("sessions (id, epoch", StringComparison.Ordinal) || s.Sql.Contains("drafts", StringComparison.Ordinal));
    }

    /// <param name="show">Shows photos where they are taken.</param>
    private static async Task LiveAsync(IPerson person, DeskOfficer officer, Func<Task> show)
    {
        var what = Words.Own();
        await new Story("ru") { What = [what] }.TellAsync(person);
        await person.PressAsync("change");
        await person.PressAsync("what");
        await person.PressAsync("more");
        await show();
        await person.PressAsync("done");
        await person.PressAsync("send");
        var receipt = person.Receipt!;
        await person.PressAsync("kept");
        var tip = await officer.AwaitAsync(what);
        await officer.MarkOpenedAsync(tip);
        await officer.AnswerAsync(tip, "Спасибо.");
        await Story.LookAsync(person, receipt);
        await person.PressAsync("add");
        await person.TypeAsync("ещё");
        await person.PressAsync("send");
        await person.PressAsync("show");
        await person.PressAsync("take-back");
        await person.PressAsync("take-back");
    }
}
