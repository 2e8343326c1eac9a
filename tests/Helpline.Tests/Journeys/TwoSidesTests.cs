using Helpline.Tests.Journeys.Recording;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>
/// A recorder inside SQLite listens to the real process through a whole journey: no connection ever reached both sides, so no
/// transaction could. The controls: <see cref="SqliteRecorderTests"/>.
/// </summary>
public sealed class TwoSidesTests
{
    [Fact]
    public async Task No_transaction_touches_both_sides()
    {
        using var folder = ScratchFolder.OnDisk("two-sides");
        var file = Path.Combine(folder.Path, "recording.jsonl");
        await using var helpline = await RunningHelpline.StartAsync(
            ("Forwarding__Hold", "00:00:01"),
            ("DOTNET_STARTUP_HOOKS", typeof(SqliteRecorder).Assembly.Location),
            (SqliteRecorder.FileSetting, file));
        using var officer = await DeskOfficer.SignInAsync(helpline, "demo-kz-police");

        await LiveAsync(helpline, officer);

        var recording = Recording.Recording.Read(file);
        Assert.Contains(recording.On("talks.db"), s => s.Sql.Contains("INSERT INTO sessions", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("tips.db"), s => s.Sql.Contains("\"held\"", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(recording.On("tips.db"), s => s.Sql.Contains("\"deliveries\"", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(recording.On("shred.db"));
        Assert.Empty(recording.Crossings());
        Assert.DoesNotContain(recording.On("talks.db"), s => s.Sql.Contains("\"tips\"", StringComparison.Ordinal) || s.Sql.Contains("\"held\"", StringComparison.Ordinal));
        Assert.DoesNotContain(recording.On("tips.db"), s => s.Sql.Contains("sessions (id, epoch", StringComparison.Ordinal));
    }

    private static async Task LiveAsync(RunningHelpline helpline, DeskOfficer officer)
    {
        var what = Words.Own();
        using var person = new ChatPerson(helpline.Chat);
        var receipt = await new Story("ru") { What = [what] }.FileAsync(person);
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
