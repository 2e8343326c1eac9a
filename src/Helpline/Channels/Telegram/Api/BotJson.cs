using System.Text.Json.Serialization;
using Helpline.Channels.Telegram.Api.Calls;

namespace Helpline.Channels.Telegram.Api;

/// <summary>How calls are written: source-generated, snake case, without what is null. Answers are read by hand, since servers differ.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(DeleteMessages))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(InLanguage))]
[JsonSerializable(typeof(LeaveChat))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendVenue))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetMyDescription))]
[JsonSerializable(typeof(SetMyName))]
[JsonSerializable(typeof(SetMyShortDescription))]
[JsonSerializable(typeof(SetWebhook))]
internal sealed partial class BotJson : JsonSerializerContext;
