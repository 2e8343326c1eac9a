using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions;

/// <summary>Keys of the day: two days at most, random, and never left behind.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class EpochKeysTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.InRam("keys");
    private readonly TestClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_day_keeps_its_keys_through_a_restart()
    {
        var first = Keys().Now().Today;
        var second = Keys().Now().Today;
        Assert.Equal(first.Lookup.ToArray(), second.Lookup.ToArray());
        Assert.Equal(first.Draft.ToArray(), second.Draft.ToArray());
        Assert.NotEqual(first.Lookup.ToArray(), first.Draft.ToArray());
    }

    [Fact]
    public void Yesterdays_keys_live_one_more_day_and_then_are_gone_from_the_directory()
    {
        var keys = Keys();
        var first = keys.Now().Today.Lookup.ToArray();
        _clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(first, keys.Now().Yesterday!.Lookup.ToArray());
        Assert.NotEqual(first, keys.Now().Today.Lookup.ToArray());
        Assert.Equal(2, Files().Length);
        _clock.Move(TimeSpan.FromDays(1));
        Assert.NotEqual(first, keys.Now().Yesterday!.Lookup.ToArray());
        Assert.Equal(2, Files().Length);
        _clock.Move(TimeSpan.FromDays(30));
        Assert.Null(keys.Now().Yesterday);
        Assert.Single(Files());
    }

    [Fact]
    public void Keys_that_are_dropped_are_wiped_in_memory()
    {
        var keys = Keys();
        var old = keys.Now().Today;
        _clock.Move(TimeSpan.FromDays(2));
        keys.Now();
        Assert.All(old.Lookup.ToArray(), part => Assert.Equal(0, part));
    }

    [Fact]
    public void Keys_that_were_kept_for_a_second_day_are_wiped_in_memory_too()
    {
        var keys = Keys();
        var old = keys.Now().Today;
        _clock.Move(TimeSpan.FromDays(1));
        Assert.Same(old, keys.Now().Yesterday);
        _clock.Move(TimeSpan.FromDays(1));
        keys.Now();
        Assert.All(old.Lookup.ToArray(), part => Assert.Equal(0, part));
    }

    [Fact]
    public void Files_of_others_in_the_directory_are_never_touched()
    {
        var other = Path.Combine(_folder.Path, "server.key");
        File.WriteAllText(other, "of another program");
        Keys().Now();
        Assert.Equal("of another program", File.ReadAllText(other));
    }

    [Fact]
    public void Key_files_can_be_read_by_their_owner_alone_and_leave_no_temporary_file()
    {
        Keys().Now();
        var file = Assert.Single(Files());
        Assert.Equal(EpochKey.Size, new FileInfo(file).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Two_processes_that_start_together_agree_on_the_days_keys()
    {
        var all = new byte[16][];
        Parallel.For(0, all.Length, index => all[index] = Keys().Now().Today.Lookup.ToArray());
        Assert.All(all, lookup => Assert.Equal(all[0], lookup));
        Assert.Single(Files());
    }

    [Fact]
    public void A_damaged_key_file_is_replaced()
    {
        Keys().Now();
        File.WriteAllText(Files().Single(), "short");
        Keys().Now();
        Assert.Equal(EpochKey.Size, new FileInfo(Files().Single()).Length);
    }

    [Fact]
    public void Nothing_that_holds_a_key_can_be_printed()
    {
        var pair = Keys().Now();
        Assert.Equal("[sealed]", $"{pair}");
        Assert.Equal("[sealed]", $"{pair.Today}");
    }

    private string[] Files() => Directory.GetFiles(_folder.Path);

    private EpochKeys Keys()
    {
        return new EpochKeys(new RamDirectory(_folder.Path), _clock);
    }
}
