namespace Helpline.Tips;

/// <summary>What the desk may do with the tips of one agency. Gives out sealed parts only; can't open one.</summary>
internal sealed class TipDesk
{
    /// <summary>The agency's delivered tips, newest release first.</summary>
    public Task<IReadOnlyList<DeskTip>> ListAsync(string agency, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>One delivery with its sealed parts; null when this agency has none by this id.</summary>
    public Task<DeskOpening?> GetAsync(string agency, byte[] deliveryId, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Notes that the agency has opened it; from then on the citizen reads so and can't make it gone.</summary>
    public Task<DeskOutcome> MarkOpenedAsync(string agency, byte[] deliveryId, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>State: opened, in-work or closed; a closed one has a reason: acted, no-action, passed.</summary>
    public Task<DeskOutcome> SetStateAsync(string agency, byte[] deliveryId, string state, string? reason, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Keeps an answer that is sealed to the tip's answer key. The id is drawn by the writer: posted twice, kept once.</summary>
    public Task<DeskOutcome> PostAnswerAsync(string agency, byte[] deliveryId, byte[] answerId, string jwe, CancellationToken cancellation) => throw new NotImplementedException();
}
