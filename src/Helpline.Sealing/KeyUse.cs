namespace Helpline.Sealing;

/// <summary>What an agency's key is for. No key has two uses.</summary>
public enum KeyUse
{
    /// <summary>Tips are sealed for it (RSA-4096).</summary>
    Encryption,

    /// <summary>Tips are sealed for it as well, and it is kept offline (RSA-4096).</summary>
    Recovery,

    /// <summary>Signs answers (P-256).</summary>
    Answers,
}
