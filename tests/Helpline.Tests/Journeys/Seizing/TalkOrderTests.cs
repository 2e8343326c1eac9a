using System.Security.Cryptography;
using Helpline.Storage.Talks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>The talk side keeps no order: nothing in its file tells who came before whom.</summary>
public sealed class TalkOrderTests
{
    private const int Talks = 100;
    private const int TurnsEach = 6;

    [Fact]
    public async Task The_file_does_not_tell_in_which_order_people_came()
    {
        using var folder = ScratchFolder.InRam("talk-order");
        var path = Path.Combine(folder.Path, "talks.db");
        var ids = Enumerable.Range(0, Talks).Select(_ => RandomNumberGenerator.GetBytes(32)).ToList();
        var file = new TalksFile($"Data Source={path}");
        file.Migrate();
        using (var side = new TalkSide(new SqliteTalks(file)))
        {
            for (var turn = 0; turn < Talks * TurnsEach; turn++)
            {
                var row = new SessionRow { Id = ids[turn / TurnsEach], Epoch = 1, Sealed = RandomNumberGenerator.GetBytes(4124) };
                await side.CommitAsync(new TalkChanges([row], []));
            }
        }

        var rows = new Signals(path).Of("sessions");
        var attack = new OrderAttack([.. ids.Select((id, came) =>
            ((IReadOnlyDictionary<string, double>)new Dictionary<string, double> { ["came"] = came },
                rows.Single(row => row.Row["id"].AsSpan().SequenceEqual(id)).Signals))]);

        Assert.Equal(Talks, rows.Count);
        Assert.True(attack.Tries >= 4);
        Assert.Empty(attack.Successes);
    }
}
