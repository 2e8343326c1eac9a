using Helpline.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;

namespace Helpline.Tests.Tips;

/// <summary>The public half of the signing key can be had without the program, and asking for it makes nothing.</summary>
public sealed class LastingSecretsTests
{
    [Fact]
    public void The_public_signing_key_is_read_from_the_files_and_none_is_made()
    {
        using var folder = ScratchFolder.OnDisk("secrets");
        Assert.Null(LastingSecrets.PublicJwkIn(folder.Path));
        Assert.Null(LastingSecrets.PublicJwkIn(Path.Combine(folder.Path, "nowhere")));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        var secrets = LastingSecrets.Open(folder.Path);
        using var signing = secrets.OpenSigningKey();

        Assert.Equal(PublicJwk.Of(signing), secrets.SigningJwk);
        Assert.Equal(secrets.SigningJwk, LastingSecrets.PublicJwkIn(folder.Path));
        Assert.Equal("[sealed]", secrets.ToString());

        File.WriteAllText(Path.Combine(folder.Path, "signing-key"), "no key");
        Assert.Null(LastingSecrets.PublicJwkIn(folder.Path));
    }
}
