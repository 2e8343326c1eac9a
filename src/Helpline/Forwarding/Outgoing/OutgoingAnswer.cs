using System.Net.Http.Headers;

namespace Helpline.Forwarding.Outgoing;

/// <summary>What counts of an answer. Its words never do.</summary>
internal sealed record OutgoingAnswer(int Status, RetryConditionHeaderValue? RetryAfter);
