namespace Helpline.Agencies;

/// <summary>What a making of keys gave. The passphrases are shown once and stored nowhere; the offline keys never reach a server.</summary>
/// <param name="Files">For the server, one an agency.</param>
/// <param name="Passphrase">Unwraps the member's private keys.</param>
/// <param name="Root">The root's private key, wrapped.</param>
/// <param name="Recovery">The recovery key, wrapped.</param>
/// <param name="OfflinePassphrase">Unwraps root and recovery key.</param>
internal sealed record MadeKeys(
    IReadOnlyList<KeyFile> Files, string Passphrase, string Root, string Recovery, string OfflinePassphrase)
{
    public override string ToString() => "[sealed]";
}
