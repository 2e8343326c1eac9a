using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions;

/// <summary>Only what the kernel itself calls RAM is taken for RAM.</summary>
public sealed class RamCheckTests
{
    private const string Mounts =
        """
        /dev/vda1 / ext4 rw 0 0
        tmpfs /run tmpfs rw,nosuid 0 0
        tmpfs /dev/shm tmpfs rw 0 0
        /dev/vdb /run/disk ext4 rw 0 0
        tmpfs /mnt/with\040space ramfs rw 0 0
        """;

    private const string NoSwap = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

    [Theory]
    [InlineData("/run/helpline", "tmpfs")]
    [InlineData("/dev/shm", "tmpfs")]
    [InlineData("/run/disk/helpline", "ext4")]
    [InlineData("/runner", "ext4")]
    [InlineData("/var/lib", "ext4")]
    [InlineData("/mnt/with space/x", "ramfs")]
    public void The_longest_mount_that_holds_a_path_decides(string path, string type) =>
        Assert.Equal(type, RamCheck.FileSystemOf(path, Mounts));

    [Fact]
    public void A_disk_is_refused_by_the_name_of_the_setting()
    {
        var fault = Assert.Single(RamCheck.Faults("/var/lib/helpline", Mounts, NoSwap, swapIsEncrypted: false));
        Assert.StartsWith("Helpline:Secrets:EpochDirectory", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Swap_is_refused_unless_it_is_said_to_be_encrypted()
    {
        var swaps = NoSwap + "/swapfile file 2097148 0 -2\n";
        var fault = Assert.Single(RamCheck.Faults("/run/helpline", Mounts, swaps, swapIsEncrypted: false));
        Assert.StartsWith("Helpline:Secrets:SwapIsEncrypted", fault, StringComparison.Ordinal);
        Assert.Empty(RamCheck.Faults("/run/helpline", Mounts, swaps, swapIsEncrypted: true));
    }

    [Fact]
    public void No_table_at_all_proves_nothing() => Assert.NotEmpty(RamCheck.Faults("/run/helpline", "", "", swapIsEncrypted: true));

    [Fact]
    public void A_link_on_the_way_is_followed_to_where_it_leads()
    {
        using var ram = ScratchFolder.InRam("links");
        using var disk = ScratchFolder.OnDisk("links");
        Directory.CreateSymbolicLink(Path.Combine(ram.Path, "link"), disk.Path);
        Assert.Equal(Path.Combine(disk.Path, "keys"), RealPath.Of(Path.Combine(ram.Path, "link", "keys")));
        Assert.Equal(ram.Path, RealPath.Of(ram.Path));
    }
}
