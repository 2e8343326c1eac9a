using Helpline.Sealing;

namespace Helpline.Agencies;

/// <summary>
/// Makes an agency's root, its encryption key, its offline recovery key and its answers key, and lets the root vouch for
/// the others. Made for the agency's own machine: nothing is written here, and no private key leaves unwrapped.
/// </summary>
internal static class Keymaking
{
    /// <summary>The name under which root and recovery key are wrapped.</summary>
    public const string Offline = "offline";

    /// <summary>One agency, one member.</summary>
    /// <param name="from">First day on which the keys are used.</param>
    /// <param name="to">Last such day.</param>
    public static MadeKeys ForAgency(string agency, string member, DateOnly from, DateOnly to) =>
        ForAll([agency], member, from, to);

    /// <summary>One set of keys for several agencies: for practice only. Takes seconds, for RSA-4096 is slow to make.</summary>
    public static MadeKeys ForAll(IReadOnlyList<string> agencies, string member, DateOnly from, DateOnly to)
    {
        using var root = KeymakingPair.Signing();
        using var answers = KeymakingPair.Signing();
        var rsa = Task.WhenAll(Task.Run(KeymakingPair.Encrypting), Task.Run(KeymakingPair.Encrypting)).GetAwaiter().GetResult();
        using var encryption = rsa[0];
        using var recovery = rsa[1];
        var (passphrase, offline) = (Passphrase.Draw(), Passphrase.Draw());
        string[] wrapped = [encryption.Wrap(member, passphrase), answers.Wrap(member, passphrase)];
        var files = agencies.Select(agency => new KeyFile(agency, new SignedKeys(root.Jwk,
        [
            State(root, encryption, agency, KeyUse.Encryption, from, to),
            State(root, recovery, agency, KeyUse.Recovery, from, to),
            State(root, answers, agency, KeyUse.Answers, from, to),
        ]), member, wrapped));
        return new MadeKeys([.. files], passphrase, root.Wrap(Offline, offline), recovery.Wrap(Offline, offline), offline);
    }

    private static string State(KeymakingPair root, KeymakingPair key, string agency, KeyUse use, DateOnly from, DateOnly to) =>
        root.Certify(new KeyStatement(agency, use, key.Kid, key.Jwk, from, to));
}
