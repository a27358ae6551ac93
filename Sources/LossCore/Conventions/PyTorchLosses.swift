/// The losses of `torch.nn.functional`, with PyTorch's own defaults and edge cases.
///
/// The rest of this module refuses what makes no sense, and takes limits where they exist. PyTorch
/// does neither: targets need not be distributions, an infinite logit gives NaN, 0 times infinity
/// too, logarithms of probabilities stop at -100. Whoever checks numbers against a training
/// program needs exactly that, computed with this module's arithmetic: where PyTorch loses digits
/// (it gives 0 for the loss of logits [40, 0]), these keep them.
///
/// Every function takes `gradient: true` to add the derivative with respect to the input, as
/// `backward()` of the value (of its sum, where nothing is reduced) leaves it. Results are in nats.
///
/// Source: PyTorch 2.15, `torch/nn/functional.py` and `aten/src/ATen/native/Loss*.cpp`.
public enum PyTorchLosses {
  /// The class index that is skipped unless another is named.
  public static let standardIgnoreIndex = -100
}
