namespace Helpline.Sealing;

/// <summary>What an agency answers under a receipt. Must never be printed or logged by the server.</summary>
/// <param name="TipId">The tip answered, 16 bytes.</param>
/// <param name="Text">The words.</param>
/// <param name="Day">The day, never the hour.</param>
public sealed record AnswerStatement(byte[] TipId, string Text, DateOnly Day)
{
    /// <inheritdoc/>
    public override string ToString() => "[sealed]";
}
